/** Every variant, once. `cards` is what the page shows and holds no tensor code; `engineOf` is what trains it. */
import { categoricals } from "../networks/categoricalModel";
import { conditional } from "../networks/conditionalModel";
import { gaussian } from "../networks/gaussianModel";
import { joint } from "../networks/jointModel";
import { mixtureOfExperts, mixtureOfProducts, productOfModalities } from "../networks/multimodalModel";
import { card as betaVae, objective as betaVaeObjective } from "./beta-vae";
import { card as categoricalVae, objective as categoricalVaeObjective } from "./categorical-vae";
import { card as ciwae, objective as ciwaeObjective } from "./ciwae";
import { card as cvae, objective as cvaeObjective } from "./cvae";
import { conditionalEngine, type Engine, engine } from "./engine";
import { card as iwae, objective as iwaeObjective } from "./iwae";
import { card as jointVae, objective as jointVaeObjective } from "./joint-vae";
import { card as miwae, objective as miwaeObjective } from "./miwae";
import { card as mmvae, objective as mmvaeObjective } from "./mmvae";
import { card as mopoeVae, objective as mopoeVaeObjective } from "./mopoe-vae";
import { card as mvae, objective as mvaeObjective } from "./mvae";
import type { PitfallId } from "./pitfalls/pitfall";
import { mistakenEngine } from "./pitfalls/registry";
import { card as piwae, objective as piwaeObjective } from "./piwae";
import { card as vae, objective as vaeObjective } from "./vae";
import type { VariantCard, VariantId } from "./variant";

export const cards: Readonly<Record<VariantId, VariantCard>> = {
  vae,
  "beta-vae": betaVae,
  iwae,
  miwae,
  ciwae,
  piwae,
  "categorical-vae": categoricalVae,
  "joint-vae": jointVae,
  cvae,
  mmvae,
  mvae,
  "mopoe-vae": mopoeVae,
};

/** The engine of a variant, or of a published mistake in its place. */
export function engineOf(variant: VariantId, pitfall: PitfallId | "none" = "none"): Engine {
  if (pitfall !== "none") return mistakenEngine(pitfall);
  switch (variant) {
    case "vae":
      return engine(gaussian, vaeObjective);
    case "beta-vae":
      return engine(gaussian, betaVaeObjective);
    case "iwae":
      return engine(gaussian, iwaeObjective);
    case "miwae":
      return engine(gaussian, miwaeObjective);
    case "ciwae":
      return engine(gaussian, ciwaeObjective);
    case "piwae":
      return engine(gaussian, piwaeObjective);
    case "categorical-vae":
      return engine(categoricals, categoricalVaeObjective);
    case "joint-vae":
      return engine(joint, jointVaeObjective);
    case "cvae":
      return conditionalEngine(conditional, cvaeObjective);
    case "mmvae":
      return engine(mixtureOfExperts, mmvaeObjective);
    case "mvae":
      return engine(productOfModalities, mvaeObjective);
    case "mopoe-vae":
      return engine(mixtureOfProducts, mopoeVaeObjective);
  }
}
