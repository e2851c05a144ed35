import { permutation, type RandomStream } from "../numeric/random";

/** [count] labels in random order: any two of the labelCount labels occur equally often, to within one. */
export function balancedLabels(count: number, labelCount: number, source: RandomStream): Uint8Array {
  return Uint8Array.from(permutation(count, source), (place) => place % labelCount);
}
