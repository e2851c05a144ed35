/** What lanes are held against one another by: the same for every variant, so that other bounds can be compared. */
import type { Key } from "../../locales/sentence";
import type { RunState } from "../../runs/state";

export interface Yardstick {
  readonly id: string;
  readonly name: Key;
  /** It counts something. */
  readonly isWhole?: boolean;
  /** What stands for it in a lane; undefined until it has been measured. */
  readonly value: (state: RunState) => number | undefined;
}

export const yardsticks: readonly Yardstick[] = [
  { id: "logLikelihood", name: "lanes.logLikelihood", value: ({ evaluation }) => evaluation?.logLikelihood },
  { id: "elbo", name: "lanes.elbo", value: ({ evaluation }) => evaluation?.elbo },
  {
    id: "gap",
    name: "lanes.gap",
    value: ({ evaluation }) => evaluation && evaluation.logLikelihood - evaluation.elbo,
  },
  { id: "kl", name: "lanes.kl", value: ({ evaluation }) => evaluation?.kl },
  { id: "activeUnits", isWhole: true, name: "lanes.activeUnits", value: ({ evaluation }) => evaluation?.activeUnits },
  {
    id: "effectiveSampleSize",
    name: "lanes.effectiveSampleSize",
    value: ({ latestHeldOut }) => latestHeldOut?.heldOut?.effectiveSampleSize,
  },
  { id: "evaluatedAt", isWhole: true, name: "lanes.evaluatedAt", value: ({ evaluation }) => evaluation?.step },
  { id: "speed", name: "lanes.speed", value: ({ speed }) => speed },
  { id: "seconds", name: "lanes.seconds", value: ({ seconds }) => seconds },
];
