import { describe, expect, it } from "vitest";
import { footprint, weightCount } from "./footprint";
import type { TrainingSettings } from "./settings";
import { ringSettings } from "./settings.fixture";

const image = { size: 784, modalities: 1, labelCount: 10 };
const settings: TrainingSettings = {
  ...ringSettings,
  variant: "vae",
  likelihood: "bernoulli",
  K: 1,
  latentSize: 2,
  hidden: [100],
  batchSize: 10,
};

describe("the paper sum of a step's tensors", () => {
  it("counts the weights of both networks", () => {
    // 784·100 + 100, twice 100·2 + 2; 2·100 + 100, 100·784 + 784
    expect(weightCount(settings, image)).toBe(78_500 + 404 + 300 + 79_184);
    // Nothing hidden: 784·4 + 4, 2·784 + 784
    expect(weightCount({ ...settings, hidden: [] }, image)).toBe(3140 + 2352);
  });

  it("adds weights, data and layers up", () => {
    const sum = footprint(settings, image);
    expect(sum.weights).toBe(4 * 4 * 158_388);
    // Training, held-out and copied examples, and the noise with its copy.
    expect(sum.data).toBe(4 * (10 * (2 * 784 + 2) * 2));
    // Of each example: the encoder's layer and its 4 parameters, the decoder's layer and its pixels, z.
    expect(sum.activations).toBe(4 * 10 * (2 * 100 + 10 * 4 + (2 * 100 + 2 * 784) + 10 * 2));
    expect(sum.total).toBe(sum.weights + sum.data + sum.activations);
  });

  it("counts the layers of one part where a batch is cut, and of all where it cannot be", () => {
    const many = { ...settings, variant: "iwae", K: 64, batchSize: 512 } as const;
    const whole = { ...settings, variant: "beta-vae", penalty: "capacity", K: 64, batchSize: 512 } as const;
    // 4 000 000 numbers of 784 for each of 64 samples: 79 examples at a time.
    expect(footprint(whole, image).activations / footprint(many, image).activations).toBeCloseTo(512 / 79, 10);
  });
});
