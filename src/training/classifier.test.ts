import "@tensorflow/tfjs-backend-cpu";
import { dispose, memory, setBackend, tensor, tidy } from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, it } from "vitest";
import type { Dataset } from "../data/dataset";
import "../kernels/register";
import { onDevice } from "../networks/weights";
import { type Classifiers, classifiersOf, classify } from "./classifier";
import { smallModalities } from "./smallModalities.fixture";

async function all(dataset: Dataset): Promise<{ classifiers: Classifiers; shares: number[] }> {
  const work = classifiersOf(dataset);
  const shares: number[] = [];
  for (;;) {
    const { done, value } = await work.next();
    if (done) return { classifiers: value, shares };
    shares.push(value);
  }
}

beforeAll(async () => {
  await setBackend("cpu");
});

describe("classifiers", { timeout: 30_000 }, () => {
  const dataset = smallModalities();

  it("find the label in every modality, and say how often", async () => {
    const { classifiers, shares } = await all(dataset);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    expect(classifiers.accuracy).toHaveLength(2);
    for (const accuracy of classifiers.accuracy) expect(accuracy).toBeGreaterThan(0.95);

    const { values, labels } = dataset.heldOut;
    const weights = onDevice(classifiers.shapes, classifiers.weights);
    const found = tidy(() => {
      const x = tensor(values as Float32Array, [dataset.heldOutCount, dataset.size]);
      return [0, 1].map((d) => Array.from(classify(weights, d, x.slice([0, 16 * d], [-1, 16])).dataSync()));
    }) as unknown as number[][];
    dispose(weights);
    const shareOf = (given: number[]) => given.filter((label, i) => label === labels?.[i]).length / given.length;
    expect(found.map(shareOf)).toEqual(classifiers.accuracy);
  });

  it("are trained once for a data set", async () => {
    const { classifiers } = await all(dataset);
    const again = await all(dataset);
    expect(again.classifiers).toBe(classifiers);
    expect(again.shares).toEqual([]);
  });

  it("are the same whenever they are trained", async () => {
    const [first, second] = [await all(smallModalities()), await all(smallModalities())];
    expect(second.classifiers).not.toBe(first.classifiers);
    expect(second.classifiers).toEqual(first.classifiers);
  });

  it("leave no tensor behind, finished or given up", async () => {
    const before = memory().numTensors;
    await all(smallModalities(3));
    const work = classifiersOf(smallModalities(3));
    await work.next();
    await work.return(undefined as never);
    expect(memory().numTensors).toBe(before);
  });
});
