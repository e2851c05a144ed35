/** The panels that take turns in the largest part of the page, in the order of their tabs. */
import type { ComponentType } from "react";
import { kindOf } from "../data/dataset";
import type { TabId } from "../lessons/tabs";
import { capacityGroups } from "../panels/capacity/schedule";
import { latentKinds } from "../panels/latentName";
import { Waiting } from "../panels/Waiting";
import type { Settings } from "../settings/table";
import { cards } from "../variants/registry";
import { panel } from "./panel";

export interface StageRow {
  /** Also the locale key of its tab. */
  readonly id: TabId;
  /** Whether it has something to show of such a run, among so many lanes. */
  readonly isFor: (settings: Settings, lanes: number) => boolean;
  readonly Content: ComponentType;
}

export const stage: readonly StageRow[] = [
  {
    id: "lanes",
    isFor: (_, lanes) => lanes > 1,
    Content: panel(
      () => import("../panels/lanes/LanesPanel"),
      (module) => module.LanesPanel,
      Waiting,
    ),
  },
  {
    id: "conditions",
    isFor: ({ variant }) => cards[variant].knobs.includes("condition"),
    Content: panel(
      () => import("../panels/conditions/ConditionsPanel"),
      (module) => module.ConditionsPanel,
      Waiting,
    ),
  },
  {
    id: "modalities",
    isFor: ({ variant }) => cards[variant].knobs.includes("modalities"),
    Content: panel(
      () => import("../panels/modalities/ModalitiesPanel"),
      (module) => module.ModalitiesPanel,
      Waiting,
    ),
  },
  {
    id: "latent",
    isFor: ({ variant }) => latentKinds(variant).isContinuous,
    Content: panel(
      () => import("../panels/latent/LatentPanel"),
      (module) => module.LatentPanel,
      Waiting,
    ),
  },
  {
    id: "codes",
    isFor: ({ variant }) => latentKinds(variant).isDiscrete,
    Content: panel(
      () => import("../panels/codes/CodesPanel"),
      (module) => module.CodesPanel,
      Waiting,
    ),
  },
  {
    id: "draw",
    isFor: ({ data }) => kindOf(data) === "image",
    Content: panel(
      () => import("../panels/draw/DrawPanel"),
      (module) => module.DrawPanel,
      Waiting,
    ),
  },
  {
    id: "capacity",
    isFor: (settings) => capacityGroups(settings).length > 0,
    Content: panel(
      () => import("../panels/capacity/CapacityPanel"),
      (module) => module.CapacityPanel,
      Waiting,
    ),
  },
  {
    id: "relaxation",
    isFor: ({ variant }) => latentKinds(variant).isDiscrete,
    Content: panel(
      () => import("../panels/relaxation/RelaxationPanel"),
      (module) => module.RelaxationPanel,
      Waiting,
    ),
  },
  {
    id: "factors",
    isFor: ({ data }) => data === "shapes",
    Content: panel(
      () => import("../panels/factors/FactorsPanel"),
      (module) => module.FactorsPanel,
      Waiting,
    ),
  },
  {
    id: "laboratories",
    isFor: () => true,
    Content: panel(
      () => import("./Laboratories"),
      (module) => module.Laboratories,
      Waiting,
    ),
  },
  {
    id: "mistakes",
    isFor: () => true,
    Content: panel(
      () => import("../panels/pitfalls/PitfallsPanel"),
      (module) => module.PitfallsPanel,
      Waiting,
    ),
  },
];
