/** An AssemblyScript file as bytes of WebAssembly, by what they need. */
declare module "*?assembly" {
  export const simd: Uint8Array<ArrayBuffer>;
  export const relaxedSimd: Uint8Array<ArrayBuffer>;
}
