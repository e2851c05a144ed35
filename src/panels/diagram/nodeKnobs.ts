/** Which knobs act at which node of a variant's diagram, and which term is measured there. */
import type { TermId } from "../../objectives/objective";
import type { SettingId, Settings } from "../../settings/table";
import { visibleSettings } from "../../settings/visible";
import { cards } from "../../variants/registry";
import type { VariantKnob } from "../../variants/variant";
import { shownTerms } from "../termLook";
import type { Flow, FlowNode, NodeKind } from "./dataFlow";

/** Where each knob acts: at the first of these kinds of which the diagram has a node. */
const homes: Readonly<Record<VariantKnob | "batchSize" | "binarisation", readonly NodeKind[]>> = {
  batchSize: ["x"],
  binarisation: ["x"],
  modalities: ["x"],
  condition: ["given"],
  quadrants: ["given"],
  baseline: ["given"],
  hidden: ["encoder"],
  activation: ["encoder"],
  posterior: ["q"],
  kl: ["q", "qDiscrete"],
  categories: ["qDiscrete"],
  prior: ["prior"],
  K: ["z", "discrete"],
  M: ["z", "discrete"],
  latentSize: ["z"],
  temperature: ["discrete"],
  temperatureSchedule: ["discrete"],
  annealRate: ["discrete"],
  straightThrough: ["discrete"],
  likelihood: ["p", "decoder"],
  sigma: ["p", "decoder"],
  likelihoodScale: ["p", "decoder"],
  beta: ["bound"],
  penalty: ["bound"],
  gamma: ["bound"],
  capacity: ["bound"],
  capacitySteps: ["bound"],
  gammaContinuous: ["bound"],
  gammaDiscrete: ["bound"],
  capacityContinuous: ["bound"],
  capacityDiscrete: ["bound"],
  hybrid: ["bound"],
  bound: ["bound"],
  subsampled: ["bound"],
  estimator: ["bound"],
};

/** The terms that may be measured at a node of each kind, the most particular first. */
const measured: Readonly<Partial<Record<NodeKind, readonly TermId[]>>> = {
  q: ["klContinuous", "kl"],
  qDiscrete: ["klDiscrete", "kl"],
  p: ["reconstruction"],
  decoder: ["reconstruction"],
  bound: ["objective", "inference"],
};

function hasHome(id: SettingId): id is keyof typeof homes {
  return id in homes;
}

/** The same flow, whose nodes know what is measured there and which of the variant's knobs act there. */
export function acting(flow: Flow, settings: Settings): Flow {
  const nodes = flow.columns.flatMap((column) => column.filter((node) => node !== undefined));
  const count = (kind: NodeKind) => nodes.filter(({ kinds }) => kinds.includes(kind)).length;
  const terms = shownTerms(cards[settings.variant]).map(({ id }) => id);
  const visible = visibleSettings(settings);

  const knobsAt = ({ kinds }: FlowNode) =>
    visible.filter((id) => {
      const home = hasHome(id) ? homes[id].find((kind) => count(kind) > 0) : undefined;
      return home !== undefined && kinds.includes(home);
    });
  // What several nodes make together is measured at none of them.
  const isMeasured = (kind: NodeKind) => count(kind) === 1 && !(kind === "decoder" && count("p") > 0);
  const termAt = ({ kinds }: FlowNode) =>
    kinds
      .filter(isMeasured)
      .flatMap((kind) => measured[kind] ?? [])
      .find((id) => terms.includes(id));
  const act = (node: FlowNode): FlowNode => ({ ...node, knobs: knobsAt(node), term: termAt(node) });
  return { ...flow, columns: flow.columns.map((column) => column.map((node) => node && act(node))) };
}
