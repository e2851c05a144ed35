import { dispose, stack, type Tensor, tidy } from "@tensorflow/tfjs-core";
import { logMeanExp } from "../../kernels/logMeanExp";
import { isConditional } from "../../networks/conditionalModel";
import type { LatentModel } from "../../networks/latentModel";
import { over } from "../../objectives/importanceWeighted";
import { tensorsOf } from "../deal";
import { drawNoise } from "../noise";
import type { ConditionalLikelihood, Evaluation } from "../records";
import { dealtRange, type Subject } from "../subject";
import type { Yardstick } from "./yardstick";

/**
 * log p(x|c) by Monte Carlo, log 1/S Σ_s p(x|z_s, c) with z_s from the prior (Sohn et al. 2015, section 4.1); the same
 * noise as if the prior were N(0, I); and the baseline network's log p(x|ŷ(c)). Importance sampling, with z_s from
 * q(z|x, c), is what `bounds` gives.
 */
export const conditional: Yardstick = (subject) => (subject.deal.shape.condition > 0 ? estimates(subject) : undefined);

async function* estimates(subject: Subject): AsyncGenerator<number, Partial<Evaluation>> {
  const { plan, engine, built, count } = subject;
  const { settings } = plan.checkpoint;
  const layout = engine.noise(settings);
  const hasPrior = settings.prior === "learned";
  const perPiece = Math.max(1, Math.floor(plan.rows / plan.samples / (hasPrior ? 2 : 1)));

  const totals: number[] = [];
  for (let start = 0; start < count; start += perPiece) {
    const n = Math.min(perPiece, count - start);
    const dealt = dealtRange(subject, start, start + n);
    const noise = drawNoise([1, plan.samples, n], layout, settings.seed, "conditional", start);
    const piece = tidy(() => stack(sums(built.given(dealt.condition), dealt.x, noise, hasPrior)));
    dispose([...tensorsOf(dealt), noise]);
    const values = await piece.data();
    piece.dispose();
    values.forEach((value, i) => {
      totals[i] = (totals[i] ?? 0) + value;
    });
    yield (start + n) / count;
  }

  const [monteCarlo, ...rest] = totals.map((total) => total / count);
  const conditional: ConditionalLikelihood = {
    monteCarlo,
    standardPrior: hasPrior ? rest.shift() : undefined,
    baseline: rest.shift(),
  };
  return { conditional };
}

/** Over the piece's examples: with z from the prior, from N(0, I) where that is another, and the guess where there is one. */
function sums(model: LatentModel, x: Tensor, noise: Tensor, hasPrior: boolean): Tensor[] {
  const estimate = (z: Tensor) => logMeanExp(model.decode(z).logDensity(x), over.MK).sum(); // z [1, S, n, D_z]
  const guess = isConditional(model) ? model.guess : undefined;
  return [
    estimate(model.samplePrior(noise)),
    ...(hasPrior ? [estimate(noise)] : []),
    ...(guess ? [guess.logDensity(x).sum()] : []),
  ];
}
