/** The panels of the laboratories, in the order of their tabs. */
import type { ComponentType } from "react";
import type { LaboratoryMessages } from "../locales/en/laboratory";
import { Waiting } from "../panels/Waiting";
import type { LaboratoryId } from "../settings/laboratory/laboratories";
import { panel } from "./panel";

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
    Content: panel(
      () => import("../panels/gradients/GradientsPanel"),
      (module) => module.GradientsPanel,
      Waiting,
    ),
  },
  {
    id: "modelGradients",
    tab: "gradients",
    Content: panel(
      () => import("../panels/gradients/ModelGradientsPanel"),
      (module) => module.ModelGradientsPanel,
      Waiting,
    ),
  },
  {
    id: "mixture",
    tab: "mixture",
    Content: panel(
      () => import("../panels/gradients/MixturePanel"),
      (module) => module.MixturePanel,
      Waiting,
    ),
  },
  {
    id: "bounds",
    tab: "bounds",
    Content: panel(
      () => import("../panels/bounds/BoundsPanel"),
      (module) => module.BoundsPanel,
      Waiting,
    ),
  },
  {
    id: "modelBounds",
    tab: "bounds",
    Content: panel(
      () => import("../panels/bounds/ModelBoundsPanel"),
      (module) => module.ModelBoundsPanel,
      Waiting,
    ),
  },
  {
    id: "relaxation",
    tab: "relaxation",
    Content: panel(
      () => import("../panels/relaxedGradients/RelaxedGradientsPanel"),
      (module) => module.RelaxedGradientsPanel,
      Waiting,
    ),
  },
];
