import { describe, expect, it } from "vitest";
import { Problem } from "../locales/problem";
import { wordProblem } from "../locales/wording";
import { makeDataset } from "./catalogue";
import { dataIds, kindOf } from "./dataset";

const fromFiles = ["mnist", "fashion-mnist", "files"] as const;
const made = dataIds.filter((id) => !(fromFiles as readonly string[]).includes(id));

describe("makeDataset", () => {
  it.each(made)("makes %s, with as many values and labels as it says", (id) => {
    const dataset = makeDataset(id, 3);
    expect(dataset).toMatchObject({ id, kind: kindOf(id), trainCount: dataset.train.count });
    expect(dataset.heldOutCount).toBe(dataset.heldOut.count);
    for (const { count, values, labels = [], factors = [] } of [dataset.train, dataset.heldOut]) {
      expect(values).toHaveLength(count * dataset.size);
      expect(labels).toHaveLength(count);
      expect(factors).toHaveLength(count * (dataset.factors?.length ?? 0));
      expect(Math.max(...labels)).toBe(dataset.labelCount - 1);
    }
    expect(dataset.height % dataset.modalities).toBe(0);
    expect(dataset.width * dataset.height).toBe(dataset.kind === "image" ? dataset.size : 0);
  });

  it("makes as many modalities as it is asked for", () => {
    expect(makeDataset("styles", 1)).toMatchObject({ modalities: 2, width: 20, height: 40 });
    expect(makeDataset("styles", 1, 4)).toMatchObject({ modalities: 4, width: 20, height: 80 });
  });

  it.each(fromFiles)("says that %s has to be brought first", (id) => {
    expect(() => makeDataset(id, 1)).toThrow(Problem);
    try {
      makeDataset(id, 1);
    } catch (problem) {
      expect(wordProblem(problem as Problem)).toMatch(
        id === "files" ? /^No files are open/ : /MNIST is not on this page/,
      );
    }
  });
});
