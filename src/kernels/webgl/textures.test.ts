import { expect, it } from "vitest";
import { packed } from "./textures";

it("packs two rows by two columns into a texel, each matrix by itself, with zeros beyond an odd size", () => {
  packed(new Float32Array(64).fill(Number.NaN), [1, 8, 8]); // whose room is used again
  const values = Float32Array.from({ length: 2 * 3 * 3 }, (_, i) => i + 1);
  expect(Array.from(packed(values, [2, 3, 3]))).toEqual([
    ...[1, 2, 4, 5],
    ...[3, 0, 6, 0],
    ...[7, 8, 0, 0],
    ...[9, 0, 0, 0],
    ...[10, 11, 13, 14],
    ...[12, 0, 15, 0],
    ...[16, 17, 0, 0],
    ...[18, 0, 0, 0],
  ]);
});
