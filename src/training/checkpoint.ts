/** The memory of checkpoints, which are megabytes each and come several times a second. */
import { release } from "../numeric/release";
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

/** Gives its memory back. */
export function free(checkpoint: Checkpoint): void {
  for (const part of parts) {
    for (const values of Object.values(checkpoint[part])) release(values);
  }
}
