/** Every variant, once. `cards` is what the page shows and holds no tensor code; `objectives` is what training runs. */

import type { Objective } from "../objectives/objective";
import { card as betaVae, objective as betaVaeObjective } from "./beta-vae";
import { card as ciwae, objective as ciwaeObjective } from "./ciwae";
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
};

export const objectives: Readonly<Record<VariantId, Objective>> = {
  vae: vaeObjective,
  "beta-vae": betaVaeObjective,
  iwae: iwaeObjective,
  miwae: miwaeObjective,
  ciwae: ciwaeObjective,
  piwae: piwaeObjective,
};
