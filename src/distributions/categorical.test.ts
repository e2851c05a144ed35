import "@tensorflow/tfjs-backend-cpu";
import { grad, setBackend, type Tensor, tensor, tidy } from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, it } from "vitest";
import "../kernels/register";
import { stream } from "../numeric/random";
import { categorical } from "./categorical";

const categories = [3, 2];
const logits = [0.3, -1, 2, 0.5, -0.5];

function softmax(values: readonly number[]): number[] {
  const total = values.reduce((sum, value) => sum + Math.exp(value), 0);
  return values.map((value) => Math.exp(value) / total);
}

const probabilities = [...softmax(logits.slice(0, 3)), ...softmax(logits.slice(3))];

function gumbels(count: number): Tensor {
  return tensor(stream(5, "gumbel").fillGumbel(new Float32Array(count * 5)), [1, count, 1, 5]);
}

beforeAll(async () => {
  await setBackend("cpu");
});

describe("categorical", () => {
  it("has the softmax of each latent's logits as its mean, and the largest as its mode", () => {
    const q = categorical(tensor([logits]), categories);
    for (const [i, value] of q.mean.dataSync().entries()) expect(value).toBeCloseTo(probabilities[i], 5);
    expect([...q.mode.dataSync()]).toEqual([0, 0, 1, 1, 0]);
  });

  it("has Σ π log π + log n as its KL against uniform, latent by latent", () => {
    const q = categorical(tensor([logits]), categories);
    const kl = (part: number[]) => part.reduce((sum, p) => sum + p * Math.log(p), Math.log(part.length));
    const expected = [kl(probabilities.slice(0, 3)), kl(probabilities.slice(3))];
    for (const [i, value] of q.klPerUnit().dataSync().entries()) expect(value).toBeCloseTo(expected[i], 5);
    expect(q.kl().dataSync()[0]).toBeCloseTo(expected[0] + expected[1], 5);
    expect(
      categorical(tensor([[0, 0, 0, 0, 0]]), categories)
        .kl()
        .dataSync()[0],
    ).toBeCloseTo(0, 6);
  });

  it("draws corners as often as their probabilities say (the Gumbel-max trick)", () => {
    const count = 20_000;
    const frequencies = tidy(() =>
      categorical(tensor([logits]), categories)
        .sample(gumbels(count))
        .mean([0, 1, 2]),
    ).dataSync();
    for (const [i, value] of frequencies.entries()) expect(Math.abs(value - probabilities[i])).toBeLessThan(0.012);
  });

  it("scores a corner with the sum of its log-probabilities", () => {
    const y = tensor([0, 1, 0, 0, 1], [1, 1, 1, 5]);
    const expected = Math.log(probabilities[1]) + Math.log(probabilities[4]);
    expect(
      categorical(tensor([logits]), categories)
        .logDensity(y)
        .dataSync()[0],
    ).toBeCloseTo(expected, 5);
  });

  it("relaxes samples into the simplex: corners when cold, its middle when hot", () => {
    const q = categorical(tensor([logits]), categories);
    const noise = gumbels(50);
    const sums = q.relaxed(noise, 0.7, false).dataSync();
    for (let i = 0; i < 50; i++) expect(sums[5 * i] + sums[5 * i + 1] + sums[5 * i + 2]).toBeCloseTo(1, 5);
    const cold = q.relaxed(noise, 1e-3, false).sub(q.sample(noise)).abs().max().dataSync()[0];
    expect(cold).toBeLessThan(0.05);
    const hot = q
      .relaxed(noise, 1e3, false)
      .slice([0, 0, 0, 0], [1, 50, 1, 3])
      .sub(1 / 3)
      .abs()
      .max()
      .dataSync()[0];
    expect(hot).toBeLessThan(0.01);
  });

  it("goes straight through: corners forwards, the relaxed gradient backwards", () => {
    const noise = gumbels(1);
    const weights = tensor([1, -2, 3, 0.5, 4]);
    const value = (straight: boolean) => (l: Tensor) =>
      categorical(l, categories).relaxed(noise, 0.5, straight).mul(weights).sum();
    const l = tensor([logits]);
    const corner = categorical(l, categories).sample(noise).mul(weights).sum().dataSync()[0];
    expect(value(true)(l).dataSync()[0]).toBeCloseTo(corner, 5);
    expect([...grad(value(true))(l).dataSync()]).toEqual([...grad(value(false))(l).dataSync()]);
  });

  it("stays finite for extreme logits", () => {
    const q = categorical(tensor([[1e4, -1e4, 0, -1e4, 1e4]]), categories);
    expect(q.kl().dataSync()[0]).toBeCloseTo(Math.log(6), 4);
  });
});
