/** The capacities that a run's KLs are pulled to, from its settings alone. */
import { sum } from "../../numeric/reductions";
import { ramp } from "../../objectives/schedules";
import type { Settings } from "../../settings/table";

/** Latents whose KL is held to one capacity. */
export interface CapacityGroup {
  readonly kl: "kl" | "klContinuous" | "klDiscrete";
  readonly capacity: "capacity" | "capacityContinuous" | "capacityDiscrete";
  /** The capacity grows linearly from `from` to `to` nats over `steps`. */
  readonly from: number;
  readonly to: number;
  readonly steps: number;
  /** What a nat between KL and capacity costs. */
  readonly gamma: number;
  /** Σ log n_g, the largest KL that discrete latents can have. */
  readonly ceiling?: number;
}

/** None where no KL is held to a capacity. */
export function capacityGroups(settings: Settings): CapacityGroup[] {
  const { variant, penalty, gamma, capacity, capacitySteps } = settings;
  if (variant === "beta-vae" && penalty === "capacity") {
    return [{ kl: "kl", capacity: "capacity", from: 0, to: capacity, steps: capacitySteps, gamma }];
  }
  if (variant !== "joint-vae") return [];
  const { capacityContinuous, gammaContinuous, capacityDiscrete, gammaDiscrete, categories } = settings;
  const rampOf = ([from, to, steps]: readonly number[]) => ({ from, to, steps });
  return [
    {
      kl: "klContinuous",
      capacity: "capacityContinuous",
      ...rampOf(capacityContinuous),
      gamma: gammaContinuous,
    },
    {
      kl: "klDiscrete",
      capacity: "capacityDiscrete",
      ...rampOf(capacityDiscrete),
      gamma: gammaDiscrete,
      ceiling: sum(categories.map(Math.log)),
    },
  ];
}

/** C after `step` steps, nats. */
export function capacityAt({ from, to, steps, ceiling }: CapacityGroup, step: number): number {
  return Math.min(ramp(from, to, steps, step), ceiling ?? Number.POSITIVE_INFINITY);
}

/** So many points of what is to come, so that each can be read. */
const points = 40;

/** C from `step` to the end of its ramp; nothing once that is past. */
export function scheduleAhead(group: CapacityGroup, step: number): { readonly step: number; readonly value: number }[] {
  const left = group.steps - step;
  if (left <= 0) return [];
  const steps = Array.from({ length: points + 1 }, (_, i) => Math.round(step + (left * i) / points));
  return [...new Set(steps)].map((at) => ({ step: at, value: capacityAt(group, at) }));
}
