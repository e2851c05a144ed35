import { gradientStyle } from "./gradientStyle";
import type { BiasId } from "./mixtureRows";

/** Dashes as the estimator has them elsewhere; the mixture in colour, the one normal, for comparison, without. */
export const biasStyle: Readonly<Record<BiasId, { readonly colour: string; readonly dash?: string }>> = {
  mixtureDreg: gradientStyle.dreg,
  normalDreg: { ...gradientStyle.dreg, colour: "var(--ink-quiet)" },
  mixtureStl: gradientStyle.stl,
  normalStl: { ...gradientStyle.stl, colour: "var(--ink-quiet)" },
};
