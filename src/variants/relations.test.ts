/** How the conditional, joint and multimodal variants reduce to simpler ones, for random small models on the CPU. */
import "@tensorflow/tfjs-backend-cpu";
import { setBackend, type Tensor, tensor, tidy } from "@tensorflow/tfjs-core";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import "../kernels/register";
import type { ClosedPosterior } from "../distributions/posterior";
import type { Architecture } from "../networks/architecture";
import type { DataShape } from "../networks/dataShape";
import type { MultimodalModel } from "../networks/multimodalModel";
import { sizeOf } from "../networks/weights";
import { stream } from "../numeric/random";
import { product } from "../numeric/reductions";
import type { Batch, ObjectiveSettings } from "../objectives/objective";
import { plainSettings } from "../objectives/settings.fixture";
import { engineOf } from "./registry";
import type { VariantId } from "./variant";

const [B, D, K, latentSize] = [3, 4, 2, 2];
const settings = {
  ...plainSettings,
  latentSize,
  hybrid: 1,
  likelihoodScale: [1],
  gammaContinuous: 1,
  gammaDiscrete: 1,
};
type Chosen = Architecture & ObjectiveSettings;

const plain: DataShape = { size: D, condition: 0, modalities: [D] };
const given: DataShape = { ...plain, condition: 2 };
const pair: DataShape = { ...plain, modalities: [D / 2, D / 2] };

const seeds = fc.integer({ min: 0, max: 1e6 });
const few = { numRuns: 15 };

beforeAll(async () => {
  await setBackend("cpu");
});

function normals(shape: readonly number[], ...path: readonly (string | number)[]): Tensor {
  return tensor(stream(5, ...path).fillNormal(new Float32Array(product(shape))), [...shape]);
}

function weightsOf(
  variant: VariantId,
  data: DataShape,
  seed: number,
  chosen: Chosen = settings,
): Record<string, Tensor> {
  return Object.fromEntries(
    engineOf(variant)
      .shapes(chosen, data)
      .map((shape) => [shape.name, normals(sizeOf(shape), seed, shape.name)]),
  );
}

/** The last row of a layer. */
function bias(layer: Tensor): Tensor {
  return layer.slice(layer.shape[0] - 1);
}

/** A layer that gives out one value whatever it is given. */
function constant(layer: Tensor, value: number): Tensor {
  const last = bias(layer).mul(0).add(value);
  return layer
    .slice(0, layer.shape[0] - 1)
    .mul(0)
    .concat(last);
}

function batchOf(seed: number, M: number, width = latentSize): Batch {
  const x = normals([B, D], seed, "x").greater(0).cast("float32");
  return { x, epsilon: normals([M, K, B, width], seed, "noise"), step: 0 };
}

/** The objective's value, and a bound on what float32 may lose of it. */
function objectiveOf(
  variant: VariantId,
  data: DataShape,
  weights: Record<string, Tensor>,
  batch: Batch,
  change: Partial<Chosen> = {},
): number {
  const chosen = { ...settings, ...change };
  const { objective } = engineOf(variant).build(weights, chosen, data).objective(batch, chosen);
  return (objective as Tensor).dataSync()[0];
}

function expectSame(actual: number, wanted: number): void {
  expect(Math.abs(actual - wanted)).toBeLessThan(2e-5 * Math.max(1, Math.abs(wanted)));
}

const holds = (property: (seed: number) => void) => () =>
  fc.assert(
    fc.property(seeds, (seed) => {
      tidy(() => property(seed));
    }),
    few,
  );

describe("CVAE", () => {
  const condition = (seed: number) => normals([B, 2], seed, "condition");

  it(
    "with nothing given and the prior N(0, I) is the VAE",
    holds((seed) => {
      const weights = weightsOf("cvae", given, seed);
      const batch = { ...batchOf(seed, 1), condition: normals([B, 2], seed, "condition").mul(0) };
      const first = (name: string, rows: number) => weights[name].slice(0, rows).concat(bias(weights[name]));
      const ofVae = {
        ...weightsOf("vae", plain, seed),
        ...Object.fromEntries(
          Object.entries(weights).map(([name, weight]) => [name.replace("recognition", "encoder"), weight]),
        ),
        "encoder.hidden.0": first("recognition.hidden.0", D),
        "decoder.hidden.0": first("decoder.hidden.0", latentSize),
      };
      const cvae = objectiveOf("cvae", given, weights, batch, { prior: "standard" });
      expectSame(cvae, objectiveOf("vae", plain, ofVae, batch, { kl: "analytic" }));
    }),
  );

  it(
    "as a hybrid is linear in α between the GSNN and the CVAE",
    holds((seed) => {
      const weights = weightsOf("cvae", given, seed);
      const batch = { ...batchOf(seed, 1), condition: condition(seed) };
      const at = (hybrid: number) => objectiveOf("cvae", given, weights, batch, { hybrid });
      expectSame(at(0.25), 0.25 * at(1) + 0.75 * at(0));
    }),
  );

  it(
    "pays nothing for a recognition network that is the prior network, and then is the GSNN",
    holds((seed) => {
      const weights = weightsOf("cvae", given, seed);
      // A recognition network that sees the condition alone, with the prior network's weights.
      for (const name of Object.keys(weights).filter((each) => each.startsWith("recognition"))) {
        const own = weights[name.replace("recognition", "prior")];
        weights[name] =
          name === "recognition.hidden.0"
            ? own.pad([
                [D, 0],
                [0, 0],
              ])
            : own;
      }
      const batch = { ...batchOf(seed, 1), condition: condition(seed) };
      expectSame(
        objectiveOf("cvae", given, weights, batch, { hybrid: 1 }),
        objectiveOf("cvae", given, weights, batch, { hybrid: 0 }),
      );
    }),
  );
});

describe("JointVAE", () => {
  it(
    "with γ = 1 and no capacities is reconstruction minus both KLs",
    holds((seed) => {
      const weights = weightsOf("joint-vae", plain, seed);
      const chosen = { ...settings, capacityContinuous: [0, 0, 0], capacityDiscrete: [0, 0, 0] };
      const batch = batchOf(seed, 1, latentSize + 5);
      const { objective, terms } = engineOf("joint-vae").build(weights, chosen, plain).objective(batch, chosen);
      const value = (term?: Tensor) => (term as Tensor).mean().dataSync()[0];
      const { reconstruction, klContinuous, klDiscrete } = terms;
      expectSame(value(objective as Tensor), value(reconstruction) - value(klContinuous) - value(klDiscrete));
    }),
  );

  it(
    "never asks the discrete latents for more than they can carry",
    holds((seed) => {
      const weights = weightsOf("joint-vae", plain, seed);
      const chosen = { ...settings, capacityDiscrete: [0, 50, 0] };
      const { terms } = engineOf("joint-vae")
        .build(weights, chosen, plain)
        .objective(batchOf(seed, 1, 7), chosen);
      expectSame((terms.capacityDiscrete as Tensor).dataSync()[0], Math.log(3) + Math.log(2));
    }),
  );
});

describe("multimodal variants", () => {
  it(
    "MMVAE: averaging inside the logarithm is at least averaging outside of it",
    holds((seed) => {
      const weights = weightsOf("mmvae", pair, seed);
      const batch = batchOf(seed, 2);
      const looser = objectiveOf("mmvae", pair, weights, batch, { bound: "looser" });
      expect(looser).toBeLessThanOrEqual(objectiveOf("mmvae", pair, weights, batch, { bound: "tight" }) + 1e-4);
    }),
  );

  it(
    "MMVAE with experts that agree is IWAE with their posterior",
    holds((seed) => {
      const batch = batchOf(seed, 2);
      const half = batch.x.slice([0, 0], [B, D / 2]);
      const twice = { ...batch, x: half.concat(half, 1) };
      const weights = weightsOf("mmvae", pair, seed);
      for (const name of Object.keys(weights)) weights[name] = weights[name.replace(".1.", ".0.")];
      // The likelihood of one modality, twice at half its weight.
      const mmvae = objectiveOf("mmvae", pair, weights, twice, { bound: "looser", likelihoodScale: [0.5, 0.5] });

      const one: DataShape = { size: D / 2, condition: 0, modalities: [D / 2] };
      const ofIwae = Object.fromEntries(
        Object.entries(weights)
          .filter(([name]) => name.includes("s.0."))
          .map(([name, weight]) => [name.replace("s.0.", "."), weight]),
      );
      expectSame(mmvae, objectiveOf("miwae", one, ofIwae, { ...batch, x: half }));
    }),
  );

  it(
    "MVAE with experts that know nothing has the prior as its posterior, so its ELBO pays no KL",
    holds((seed) => {
      const weights = weightsOf("mvae", pair, seed);
      for (const d of [0, 1]) {
        weights[`encoders.${d}.logVariance`] = constant(weights[`encoders.${d}.logVariance`], 30);
      }
      const chosen = { ...settings, subsampled: false };
      const { terms } = engineOf("mvae").build(weights, chosen, pair).objective(batchOf(seed, 3), chosen);
      expect(Math.abs((terms.kl as Tensor).dataSync()[0])).toBeLessThan(1e-5);
    }),
  );

  it(
    "MVAE trained with single modalities adds the ELBO of each to the joint one",
    holds((seed) => {
      const weights = weightsOf("mvae", pair, seed);
      const batch = batchOf(seed, 3);
      const joint = objectiveOf("mvae", pair, weights, batch, { subsampled: false });
      const chosen = { ...settings, subsampled: true };
      const { terms } = engineOf("mvae").build(weights, chosen, pair).objective(batch, chosen);
      const all = objectiveOf("mvae", pair, weights, batch, { subsampled: true });
      expectSame(all, joint + (terms.single as Tensor).dataSync()[0]);
    }),
  );

  it(
    "MoPoE whose second expert knows next to nothing counts the first one twice",
    holds((seed) => {
      const weights = weightsOf("mopoe-vae", pair, seed);
      weights["encoders.1.logVariance"] = constant(weights["encoders.1.logVariance"], 14);
      const batch = batchOf(seed, 2);
      const [first, second] = [batch.epsilon.slice(0, 1), batch.epsilon.slice(1, 1)];
      // The product of both experts is the first one, here with the first one's noise.
      const mopoe = objectiveOf("mopoe-vae", pair, weights, { ...batch, epsilon: first.concat([second, first]) });
      const mmvae = objectiveOf("mmvae", pair, weights, batch, { bound: "elbo" }); // (first + second)/2
      const model = engineOf("mopoe-vae").build(weights, settings, pair).given() as MultimodalModel;
      const q = model.encode(batch.x, [0]);
      const elbo = model
        .decode(q.sample(first))
        .logDensity(batch.x)
        .mean()
        .sub((q as ClosedPosterior).kl().mean());
      expectSame(mopoe, (2 * mmvae + elbo.dataSync()[0]) / 3);
    }),
  );
});
