import type { MixtureBiasChoice } from "../../experiments/mixtureBias";
import { fieldsOf, type Numbers } from "./fields";

type Id = keyof MixtureBiasChoice;

/** Off the middle: where the components lie symmetrically about the posterior, DReG's bias is 0 for that alone. */
export const mixtureFields = fieldsOf<Id, "gradients">("gradients", {
  K: { kind: "list", min: 1, max: 10_000, initial: "1, 3, 10, 30, 100, 300" },
  distance: { kind: "real", min: 0, max: 6, initial: "3" },
  centre: { kind: "real", min: -3, max: 3, initial: "0.5" },
  deviation: { kind: "real", min: 0.3, max: 2, initial: "0.8" },
});

export function mixtureChoice({ K, distance, centre, deviation }: Numbers<Id>): MixtureBiasChoice {
  return { K, distance: distance[0], centre: centre[0], deviation: deviation[0] };
}
