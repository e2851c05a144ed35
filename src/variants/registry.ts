/** Every variant, once. `cards` is what the page shows and holds no tensor code; `objectives` is what training runs. */

import type { Objective } from "../objectives/objective";
import * as betaVae from "./beta-vae";
import * as ciwae from "./ciwae";
import * as iwae from "./iwae";
import * as miwae from "./miwae";
import * as piwae from "./piwae";
import * as vae from "./vae";
import type { VariantCard, VariantId } from "./variant";

export const cards: Readonly<Record<VariantId, VariantCard>> = {
  vae: vae.card,
  "beta-vae": betaVae.card,
  iwae: iwae.card,
  miwae: miwae.card,
  ciwae: ciwae.card,
  piwae: piwae.card,
};

export const objectives: Readonly<Record<VariantId, Objective>> = {
  vae: vae.objective,
  "beta-vae": betaVae.objective,
  iwae: iwae.objective,
  miwae: miwae.objective,
  ciwae: ciwae.objective,
  piwae: piwae.objective,
};
