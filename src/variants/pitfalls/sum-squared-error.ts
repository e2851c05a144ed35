import type { Likelihood } from "../../distributions/likelihood";
import { conditional } from "../../networks/conditionalModel";
import { objective } from "../cvae";
import { conditionalEngine, type Engine } from "../engine";
import type { PitfallCard } from "./pitfall";

export const card: PitfallCard = {
  id: "sum-squared-error",
  variant: "cvae",
  wrong: String.raw`\mathcal{L} = -\textstyle\sum_d (x_d - \hat{x}_d)^2 - \mathrm{KL}`,
  right: String.raw`\mathcal{L} = \textstyle\sum_d \log p(x_d|z, c) - \mathrm{KL}`,
  source: "tutorials",
  shows: {},
  watch: "kl",
};

/** Up to a constant, the log-density of a normal with variance ½ around the pixels' probabilities. */
const squares = (p: Likelihood): Likelihood => ({
  ...p,
  logDensity: (x) => p.mean().sub(x).square().sum(-1).neg(),
});

/** The squared error of the sigmoid stands in the place of the Bernoulli log-likelihood. */
export const mistaken = (): Engine =>
  conditionalEngine(conditional, (modelGiven, batch, settings) => {
    const withSquares: typeof modelGiven = (condition) => {
      const model = modelGiven(condition);
      return { ...model, decode: (z) => squares(model.decode(z)) };
    };
    return objective(withSquares, batch, settings);
  });
