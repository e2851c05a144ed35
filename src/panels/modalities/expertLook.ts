/** How experts are told apart without colour: each has a dash pattern, in CSS pixels. */
const dashes: readonly (readonly number[])[] = [[], [6, 3], [2, 2.5], [9, 3, 2, 3]];

export function expertDash(d: number): readonly number[] {
  return dashes[d % dashes.length];
}
