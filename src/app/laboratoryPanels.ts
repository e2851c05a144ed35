/** The panels of the laboratories, in the order of their tabs. */
import type { ComponentType } from "react";
import type { LaboratoryId } from "../settings/laboratory/laboratories";
import { panel } from "./panel";

export interface LaboratoryRow {
  /** Also the locale key of its tab. */
  readonly id: LaboratoryId;
  readonly Content: ComponentType;
}

export const laboratoryPanels: readonly LaboratoryRow[] = [
  {
    id: "gradients",
    Content: panel(
      () => import("../panels/gradients/GradientsPanel"),
      (module) => module.GradientsPanel,
    ),
  },
  {
    id: "mixture",
    Content: panel(
      () => import("../panels/gradients/MixturePanel"),
      (module) => module.MixturePanel,
    ),
  },
  {
    id: "bounds",
    Content: panel(
      () => import("../panels/bounds/BoundsPanel"),
      (module) => module.BoundsPanel,
    ),
  },
  {
    id: "relaxation",
    Content: panel(
      () => import("../panels/relaxedGradients/RelaxedGradientsPanel"),
      (module) => module.RelaxedGradientsPanel,
    ),
  },
];
