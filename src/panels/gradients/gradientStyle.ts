import type { GradientId } from "../../experiments/boundGradient";

/** Colour says which network a gradient is of, the dashes which estimator it comes from. */
export const gradientStyle: Readonly<Record<GradientId, { readonly colour: string; readonly dash?: string }>> = {
  plain: { colour: "var(--inference)" },
  stl: { colour: "var(--inference)", dash: "8 3 2 3" },
  dreg: { colour: "var(--inference)", dash: "8 3" },
  generative: { colour: "var(--generative)" },
};
