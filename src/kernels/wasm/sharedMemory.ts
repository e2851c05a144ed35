/**
 * Modules whose memory threads may share. tfjs's own build with threads is another program, with a pool of eight workers and
 * code that a bundler breaks; ours needs but the memory, so one flag of the ordinary build is changed, and the same flag of
 * our kernels, which are given it.
 */

/** A memory's limits in the binary format: whether it has a maximum, and whether it is shared. */
const sharedWithMaximum = 3;
const importSection = 2;
const memorySection = 5;
/** 2 GB in pages of 64 kB: what Emscripten lets the memory grow to. */
const maximumPages = 32_768;

/** @param module the bytes of a module that has a memory of its own */
export function withSharedMemory(module: Uint8Array): Uint8Array<ArrayBuffer> {
  const { at, start, end } = sectionOf(module, memorySection);
  const [initial] = readUnsigned(module, start + 2); // behind the count and the flags
  const limits = [1, sharedWithMaximum, ...unsigned(initial), ...unsigned(maximumPages)];
  const section = [memorySection, ...unsigned(limits.length), ...limits];
  return Uint8Array.from([...module.subarray(0, at), ...section, ...module.subarray(end)]);
}

/** @param module the bytes of a module that imports a memory with a maximum, and nothing else */
export function importingShared(module: Uint8Array): Uint8Array<ArrayBuffer> {
  const { start } = sectionOf(module, importSection);
  const [spaceLength, space] = readUnsigned(module, start + 1); // behind the count
  const [nameLength, name] = readUnsigned(module, space + spaceLength);
  const changed = Uint8Array.from(module);
  changed[name + nameLength + 1] = sharedWithMaximum; // behind what kind of import it is
  return changed;
}

/** Where a section begins, and its contents begin and end. */
function sectionOf(module: Uint8Array, id: number): { at: number; start: number; end: number } {
  let at = 8; // behind magic number and version
  while (at < module.length) {
    const [size, start] = readUnsigned(module, at + 1);
    if (module[at] === id) return { at, start, end: start + size };
    at = start + size;
  }
  throw new Error(`the WASM module has no section ${id}, so there is no memory to share; use it without threads`);
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
