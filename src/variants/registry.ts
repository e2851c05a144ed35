/** Every variant, once. `cards` is what the page shows and holds no tensor code; `engineOf` is what trains it. */
import { categoricals } from "../networks/categoricalModel";
import { gaussian } from "../networks/gaussianModel";
import { card as betaVae, objective as betaVaeObjective } from "./beta-vae";
import { card as categoricalVae, objective as categoricalVaeObjective } from "./categorical-vae";
import { card as ciwae, objective as ciwaeObjective } from "./ciwae";
import { type Engine, engine } from "./engine";
import { card as iwae, objective as iwaeObjective } from "./iwae";
import { card as miwae, objective as miwaeObjective } from "./miwae";
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
};

export function engineOf(variant: VariantId): Engine {
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
  }
}
