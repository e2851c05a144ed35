/**
 * Gives an array's memory back at once; nothing may read it any more. What comes with every picture or checkpoint would
 * else wait in megabytes to be collected, and bring collections on. Browsers before 2024 do wait.
 */
export function release({ buffer }: ArrayBufferView): void {
  if (buffer.byteLength > 0) (buffer as Transferring).transfer?.(0);
}

interface Transferring {
  transfer?(length: number): unknown;
}
