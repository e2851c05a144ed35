import { conditional } from "../../networks/conditionalModel";
import { objective } from "../cvae";
import { conditionalEngine, type Engine } from "../engine";
import type { PitfallCard } from "./pitfall";

export const card: PitfallCard = {
  id: "standard-prior-sampling",
  variant: "cvae",
  wrong: String.raw`x \sim p(x|z, c),\ \ z \sim \mathcal{N}(0, I)`,
  right: String.raw`x \sim p(x|z, c),\ \ z \sim p(z|c)`,
  source: "tutorials",
  shows: { prior: "learned" },
};

/** Training is right, with its prior network; samples of z are drawn as if there were none. */
export function mistaken(): Engine {
  const right = conditionalEngine(conditional, objective);
  return {
    ...right,
    build: (weights, architecture, data) => {
      const built = right.build(weights, architecture, data);
      return { ...built, given: (condition) => ({ ...built.given(condition), samplePrior: (epsilon) => epsilon }) };
    },
  };
}
