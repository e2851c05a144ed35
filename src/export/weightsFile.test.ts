import { describe, expect, it } from "vitest";
import { Problem } from "../locales/problem";
import { wordProblem } from "../locales/wording";
import type { WeightShape } from "../networks/weights";
import type { Checkpoint } from "../training/records";
import { ringSettings } from "../training/settings.fixture";
import { readSafetensors, type TensorFile, writeSafetensors } from "./safetensors";
import { fittingWeights, readWeights, writeWeights } from "./weightsFile";

const shapes: WeightShape[] = [
  { name: "encoder.mean.kernel", shape: [2, 3] },
  { name: "encoder.mean.bias", shape: [3] },
];

const values = (scale: number) => ({
  "encoder.mean.kernel": Float32Array.from({ length: 6 }, (_, i) => scale * i),
  "encoder.mean.bias": Float32Array.of(scale, 2 * scale, 3 * scale),
});

const checkpoint: Checkpoint = {
  step: 120,
  settings: ringSettings,
  weights: values(0.1),
  firstMoments: values(0.2),
  secondMoments: values(0.3),
};

/** The checkpoint's file after a change to it. */
function changed(change: (tensors: Record<string, TensorFile["tensors"][string]>) => void): Uint8Array {
  const { tensors, metadata } = readSafetensors("x", writeWeights(checkpoint));
  const copy = { ...tensors };
  change(copy);
  return writeSafetensors({ tensors: copy, metadata });
}

function complaint(read: () => unknown): string {
  try {
    read();
  } catch (problem) {
    if (problem instanceof Problem) return wordProblem(problem);
    throw problem;
  }
  throw new Error("This was read without complaint.");
}

const fitted = (bytes: Uint8Array) => fittingWeights("w", readWeights("w", bytes), shapes);

describe("a file of weights", () => {
  it("brings a checkpoint back whole", () => {
    const { settings, step, firstMoments, secondMoments } = readWeights("w", writeWeights(checkpoint));
    expect({ settings, step, firstMoments, secondMoments }).toEqual({
      settings: checkpoint.settings,
      step: 120,
      firstMoments: checkpoint.firstMoments,
      secondMoments: checkpoint.secondMoments,
    });
    expect(fitted(writeWeights(checkpoint))).toEqual(checkpoint.weights);
  });

  it("says up to which step the run was trained beforehand, where it was", () => {
    const read = (beforehand: number | undefined) => readWeights("w", writeWeights({ ...checkpoint, beforehand }));
    expect(read(undefined)).not.toHaveProperty("beforehand");
    expect(read(0).beforehand).toBe(0);
    expect(read(100).beforehand).toBe(100);
    expect(read(121)).not.toHaveProperty("beforehand"); // after its own step
  });

  it("names and shapes weights as they are named everywhere", () => {
    const { tensors, metadata } = readSafetensors("w", writeWeights(checkpoint));
    expect(tensors["encoder.mean.kernel"].shape).toEqual([2, 3]);
    expect(tensors["encoder.mean.bias"].shape).toEqual([3]);
    expect(tensors["adam.first.encoder.mean.kernel"].shape).toEqual([2, 3]);
    expect(metadata).toMatchObject({ variant: "iwae", step: "120" });
  });

  it("begins at step 0 where Adam's moments are not whole", () => {
    const read = readWeights(
      "w",
      changed((tensors) => delete tensors["adam.second.encoder.mean.bias"]),
    );
    expect(read.step).toBe(0);
    expect(read.firstMoments).toBeUndefined();
    expect(read.secondMoments).toBeUndefined();
  });

  it("takes settings that are no JSON for none", () => {
    const { tensors } = readSafetensors("x", writeWeights(checkpoint));
    expect(readWeights("w", writeSafetensors({ tensors, metadata: { settings: "{" } })).settings).toBeUndefined();
  });

  it("names what does not fit", () => {
    const other = { shape: [3, 2], values: new Float32Array(6) };
    expect(complaint(() => fitted(changed((tensors) => delete tensors["encoder.mean.bias"])))).toMatch(
      /^w lacks the weight encoder\.mean\.bias of this model/,
    );
    expect(complaint(() => fitted(changed((tensors) => Object.assign(tensors, { "decoder.x": other }))))).toMatch(
      /^w has the weight decoder\.x, which this model lacks/,
    );
    expect(
      complaint(() => fitted(changed((tensors) => Object.assign(tensors, { "encoder.mean.kernel": other })))),
    ).toMatch(/^encoder\.mean\.kernel in w has the shape \[3, 2\] and this model needs \[2, 3\]/);
  });

  it("refuses what are no numbers", () => {
    const nothing = { shape: [3], values: Float32Array.of(0, Number.NaN, 0) };
    expect(
      complaint(() => fitted(changed((tensors) => Object.assign(tensors, { "encoder.mean.bias": nothing })))),
    ).toMatch(/^encoder\.mean\.bias in w holds values that are no finite numbers/);
    const bytes = { shape: [3], values: Uint8Array.of(1, 2, 3) };
    expect(
      complaint(() => fitted(changed((tensors) => Object.assign(tensors, { "encoder.mean.bias": bytes })))),
    ).toMatch(/^encoder\.mean\.bias in w is of type U8/);
  });
});
