import { describe, expect, it } from "vitest";
import { affineGaussianLogLikelihood } from "../numeric/gaussianDensity";
import { stream } from "../numeric/random";
import { drawExample, drawModel, exactPosterior, logJoint } from "./linearGaussianModel";
import { badProposal, goodProposal, logWeightSampler, proposalAround } from "./proposal";

function drawn(latents: number, inputs: number) {
  const source = stream(3, "test");
  const model = drawModel({ latents, inputs, sigma: 0.5 }, source);
  const x = drawExample(model, source);
  const logEvidence = affineGaussianLogLikelihood(x, model.kernel, model.bias, model.sigma);
  return { model, x, logEvidence, joint: logJoint(model, x), posterior: exactPosterior(model, x) };
}

/** Moments of p(x, z) over a single z, by the trapezoidal rule, which is exact to rounding for such integrands. */
function integrate(density: (z: Float64Array) => number): { total: number; mean: number; sd: number } {
  const step = 0.002;
  const moments = [0, 0, 0];
  for (let z = -12; z <= 12; z += step) {
    const weight = step * density(Float64Array.of(z));
    moments[0] += weight;
    moments[1] += weight * z;
    moments[2] += weight * z * z;
  }
  const [total, first, second] = moments;
  return { total, mean: first / total, sd: Math.sqrt(second / total - (first / total) ** 2) };
}

describe("LinearGaussianModel", () => {
  it("has the evidence and the posterior that integration over one latent gives", () => {
    const { joint, logEvidence, posterior } = drawn(1, 5);
    const { total, mean, sd } = integrate((z) => Math.exp(joint(z)));
    expect(Math.log(total)).toBeCloseTo(logEvidence, 10);
    expect(posterior.mean[0]).toBeCloseTo(mean, 10);
    expect(posterior.factor[0]).toBeCloseTo(sd, 9);
    expect(posterior.logDeterminant).toBeCloseTo(Math.log(sd), 9);
  });

  it("fulfils Bayes' rule in several dimensions: every weight of the exact posterior is p(x)", () => {
    const { model, x, logEvidence, posterior } = drawn(4, 9);
    const draw = logWeightSampler(model, x, proposalAround(posterior, { shift: 0, variance: 1 }));
    const source = stream(4, "test");
    for (let i = 0; i < 100; i++) expect(Math.abs(draw(source) - logEvidence)).toBeLessThan(1e-11);
  });

  it("draws examples whose log p(x) has the entropy of the model as its mean", () => {
    const source = stream(5, "test");
    const model = drawModel({ latents: 2, inputs: 3, sigma: 0.5 }, source);
    const squares = Float64Array.from({ length: 4000 }, () => {
      const x = drawExample(model, source);
      return affineGaussianLogLikelihood(x, model.kernel, model.bias, model.sigma);
    });
    const peak = affineGaussianLogLikelihood(model.bias, model.kernel, model.bias, model.sigma);
    const mean = squares.reduce((sum, value) => sum + value, 0) / squares.length;
    // The mean of −½χ² with 3 degrees of freedom, of variance 3/2; within 4 standard errors.
    expect(Math.abs(mean - (peak - 1.5))).toBeLessThan(4 * Math.sqrt(1.5 / squares.length));
  });
});

describe("Proposal", () => {
  it.each([goodProposal, badProposal])("has weights of mean p(x): %o", (proposal) => {
    const { model, x, logEvidence, posterior } = drawn(2, 4);
    const draw = logWeightSampler(model, x, proposalAround(posterior, proposal));
    const source = stream(6, "test");
    const weights = Float64Array.from({ length: 20_000 }, () => Math.exp(draw(source) - logEvidence));
    const mean = weights.reduce((sum, value) => sum + value, 0) / weights.length;
    const variance = weights.reduce((sum, value) => sum + (value - mean) ** 2, 0) / weights.length;
    expect(Math.abs(mean - 1)).toBeLessThan(4 * Math.sqrt(variance / weights.length));
  });
});
