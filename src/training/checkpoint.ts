/** The memory of checkpoints: megabytes each, several a second, so that none waits to be collected. */
import type { Checkpoint } from "./records";

const parts = ["weights", "firstMoments", "secondMoments"] as const;

type Tensors = Checkpoint["weights"];

/** The same in memory of its own. */
export function copyOf(checkpoint: Checkpoint): Checkpoint {
  const copied = (tensors: Tensors) =>
    Object.fromEntries(Object.entries(tensors).map(([name, values]) => [name, values.slice()]));
  const [weights, firstMoments, secondMoments] = parts.map((part) => copied(checkpoint[part]));
  return { ...checkpoint, weights, firstMoments, secondMoments };
}

/** Gives its memory back at once. Nothing may read it any more. */
export function free(checkpoint: Checkpoint): void {
  for (const part of parts) {
    for (const { buffer } of Object.values(checkpoint[part])) {
      if (buffer.byteLength > 0) (buffer as Transferring).transfer?.(0);
    }
  }
}

/** Where the browser has it, from 2024 on. */
interface Transferring {
  transfer?(length: number): unknown;
}
