/** The panels of the laboratories, in the order of their tabs. */
import type { ComponentType } from "react";
import type { LaboratoryMessages } from "../locales/en/laboratory";
import type { LaboratoryId } from "../settings/laboratory/laboratories";
import { content } from "./panel";

export interface LaboratoryRow {
  readonly id: LaboratoryId;
  /** The tab that it stands behind, alone or in turns with another. */
  readonly tab: keyof LaboratoryMessages["tabs"];
  readonly Content: ComponentType;
}

export const laboratoryPanels: readonly LaboratoryRow[] = [
  {
    id: "gradients",
    tab: "gradients",
    Content: content(
      () => import("../panels/gradients/GradientsPanel"),
      (module) => module.GradientsPanel,
    ),
  },
  {
    id: "modelGradients",
    tab: "gradients",
    Content: content(
      () => import("../panels/gradients/ModelGradientsPanel"),
      (module) => module.ModelGradientsPanel,
    ),
  },
  {
    id: "mixture",
    tab: "mixture",
    Content: content(
      () => import("../panels/gradients/MixturePanel"),
      (module) => module.MixturePanel,
    ),
  },
  {
    id: "bounds",
    tab: "bounds",
    Content: content(
      () => import("../panels/bounds/BoundsPanel"),
      (module) => module.BoundsPanel,
    ),
  },
  {
    id: "modelBounds",
    tab: "bounds",
    Content: content(
      () => import("../panels/bounds/ModelBoundsPanel"),
      (module) => module.ModelBoundsPanel,
    ),
  },
  {
    id: "relaxation",
    tab: "relaxation",
    Content: content(
      () => import("../panels/relaxedGradients/RelaxedGradientsPanel"),
      (module) => module.RelaxedGradientsPanel,
    ),
  },
];
