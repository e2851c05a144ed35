import type { Form, Stroke } from "./penForms";

/** The seven segments of a display by their customary letters, clockwise from the top, g across the middle. */
const segments = {
  a: [-0.4, -1, 0.4, -1],
  b: [0.55, -0.86, 0.55, -0.14],
  c: [0.55, 0.14, 0.55, 0.86],
  d: [-0.4, 1, 0.4, 1],
  e: [-0.55, 0.14, -0.55, 0.86],
  f: [-0.55, -0.86, -0.55, -0.14],
  g: [-0.4, 0, 0.4, 0],
} as const satisfies Record<string, Stroke>;

/** Which segments each digit lights, 0 to 9, in each of its customary ways. */
const lit: readonly (readonly string[])[] = [
  ["abcdef"],
  ["bc"],
  ["abdeg"],
  ["abcdg"],
  ["bcfg"],
  ["acdfg"],
  ["acdefg", "cdefg"],
  ["abc", "abcf"],
  ["abcdefg"],
  ["abcdfg", "abcfg"],
];

/** The digits of a seven-segment display, 0 to 9, in the coordinates of `penForms`. */
export const segmentForms: readonly (readonly Form[])[] = lit.map((ways) =>
  ways.map((letters) => Array.from(letters, (letter) => segments[letter as keyof typeof segments])),
);
