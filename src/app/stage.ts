/** The panels that take turns in the largest part of the page, in the order of their tabs. */
import type { ComponentType } from "react";
import { kindOf } from "../data/dataset";
import type { TabId } from "../lessons/tabs";
import { capacityGroups } from "../panels/capacity/schedule";
import { latentKinds } from "../panels/latentName";
import type { Settings } from "../settings/table";
import { cards } from "../variants/registry";
import { content } from "./panel";

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
    Content: content(
      () => import("../panels/lanes/LanesPanel"),
      (module) => module.LanesPanel,
    ),
  },
  {
    id: "conditions",
    isFor: ({ variant }) => cards[variant].knobs.includes("condition"),
    Content: content(
      () => import("../panels/conditions/ConditionsPanel"),
      (module) => module.ConditionsPanel,
    ),
  },
  {
    id: "modalities",
    isFor: ({ variant }) => cards[variant].knobs.includes("modalities"),
    Content: content(
      () => import("../panels/modalities/ModalitiesPanel"),
      (module) => module.ModalitiesPanel,
    ),
  },
  {
    id: "latent",
    isFor: ({ variant }) => latentKinds(variant).isContinuous,
    Content: content(
      () => import("../panels/latent/LatentPanel"),
      (module) => module.LatentPanel,
    ),
  },
  {
    id: "codes",
    isFor: ({ variant }) => latentKinds(variant).isDiscrete,
    Content: content(
      () => import("../panels/codes/CodesPanel"),
      (module) => module.CodesPanel,
    ),
  },
  {
    id: "draw",
    isFor: ({ data }) => kindOf(data) === "image",
    Content: content(
      () => import("../panels/draw/DrawPanel"),
      (module) => module.DrawPanel,
    ),
  },
  {
    id: "capacity",
    isFor: (settings) => capacityGroups(settings).length > 0,
    Content: content(
      () => import("../panels/capacity/CapacityPanel"),
      (module) => module.CapacityPanel,
    ),
  },
  {
    id: "relaxation",
    isFor: ({ variant }) => latentKinds(variant).isDiscrete,
    Content: content(
      () => import("../panels/relaxation/RelaxationPanel"),
      (module) => module.RelaxationPanel,
    ),
  },
  {
    id: "factors",
    isFor: ({ data }) => data === "shapes",
    Content: content(
      () => import("../panels/factors/FactorsPanel"),
      (module) => module.FactorsPanel,
    ),
  },
  {
    id: "laboratories",
    isFor: () => true,
    Content: content(
      () => import("./Laboratories"),
      (module) => module.Laboratories,
    ),
  },
  {
    id: "mistakes",
    isFor: () => true,
    Content: content(
      () => import("../panels/pitfalls/PitfallsPanel"),
      (module) => module.PitfallsPanel,
    ),
  },
];
