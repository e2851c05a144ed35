import source from "../../kernels/adam.ts?raw";

/** The lines that take one step on one layer, without the tidy around them. */
export const adamCode: readonly string[] = [...source.matchAll(/^ {4}(\S.*;)$/gm)]
  .map((match) => match[1])
  .filter((line) => /\b(first|second|weight)\b/.test(line));
