/**
 * tfjs's WASM module with a memory that threads may share. Its own build with threads is another program, with a pool of
 * eight workers and code that a bundler breaks; ours needs but the memory, so one flag of the ordinary build is changed.
 */

/** A memory's limits in the binary format: whether it has a maximum, and whether it is shared. */
const sharedWithMaximum = 3;
const memorySection = 5;
/** 2 GB in pages of 64 kB: what Emscripten lets the memory grow to. */
const maximumPages = 32_768;

/** @param module the bytes of a module that has a memory of its own */
export function withSharedMemory(module: Uint8Array): Uint8Array<ArrayBuffer> {
  let at = 8; // behind magic number and version
  while (at < module.length) {
    const [size, start] = readUnsigned(module, at + 1);
    if (module[at] === memorySection) {
      const [initial] = readUnsigned(module, start + 2); // behind the count and the flags
      const limits = [1, sharedWithMaximum, ...unsigned(initial), ...unsigned(maximumPages)];
      const section = [memorySection, ...unsigned(limits.length), ...limits];
      return Uint8Array.from([...module.subarray(0, at), ...section, ...module.subarray(start + size)]);
    }
    at = start + size;
  }
  throw new Error("the WASM module has no memory of its own to share; use it without threads");
}

/** LEB128: the number at a place, and where the next one begins. */
function readUnsigned(bytes: Uint8Array, at: number): [value: number, next: number] {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++];
    value += (byte & 127) * 2 ** shift;
    if (byte < 128) return [value, at];
  }
}

function unsigned(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) | 128, ...unsigned(Math.floor(value / 128))];
}
