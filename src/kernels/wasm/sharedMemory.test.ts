import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { expect, it } from "vitest";
import { withSharedMemory } from "./sharedMemory";

const path = createRequire(import.meta.url).resolve(
  "@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm-simd.wasm",
);

it("shares the memory of tfjs's module and changes nothing else", async () => {
  const bytes = new Uint8Array(await readFile(path));
  const shared = withSharedMemory(bytes);
  const before = new WebAssembly.Module(bytes);
  const after = new WebAssembly.Module(shared);
  expect(WebAssembly.Module.exports(after)).toEqual(WebAssembly.Module.exports(before));
  expect(WebAssembly.Module.imports(after)).toEqual(WebAssembly.Module.imports(before));

  const names = WebAssembly.Module.imports(after);
  const nothing: WebAssembly.Imports = {};
  for (const { module, name } of names) nothing[module] = { ...nothing[module], [name]: () => 0 };
  const { exports } = new WebAssembly.Instance(after, nothing);
  const memory = Object.values(exports).find((each) => each instanceof WebAssembly.Memory) as WebAssembly.Memory;
  expect(memory.buffer).toBeInstanceOf(SharedArrayBuffer);
});

it("says so where there is no memory", () => {
  const empty = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);
  expect(() => withSharedMemory(empty)).toThrow(/no memory to share/);
});
