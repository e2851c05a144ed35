/** Takes a run away from the lab: its weights, its data, its PyTorch script, and a batch to hold the script to. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Dataset } from "../data/dataset";
import { checkOf, writeCheck } from "../export/check";
import { writeData } from "../export/dataFile";
import { pytorchScript } from "../export/pytorch/script";
import { writeWeights } from "../export/weightsFile";
import { type Weights, weightShapes } from "../networks/weights";
import type { Checkpoint } from "../training/records";
import type { TrainingSettings } from "../training/settings";
import { shapeOf } from "../training/shape";
import { evaluateSpec } from "./answer";
import { readJson } from "./readJson";
import { readSpec, type Spec } from "./spec";

type Files = Readonly<Record<string, string | Uint8Array>>;

/** The files of a trained run, by name. */
export async function filesOfRun(dataset: Dataset, checkpoint: Checkpoint): Promise<Files> {
  const { settings } = checkpoint;
  const stem = settings.variant;
  return {
    [`${stem}.py`]: pytorchScript({ settings, shape: shapeOf(dataset, settings), picture: dataset, stem }),
    [`${stem}.weights.safetensors`]: writeWeights(checkpoint),
    [`${stem}.data.safetensors`]: writeData(dataset),
    [`${stem}.check.safetensors`]: await checkOf(dataset, checkpoint),
  };
}

/** `export FILE FOLDER`: the files of a spec. */
export async function exportSpec(file: string, folder: string): Promise<void> {
  await writeFiles(folder, await filesOfSpec(readSpec(await readJson(file))));
}

/** The files of a spec, which has a batch of its own and no data beside it. */
export async function filesOfSpec(spec: Spec): Promise<Files> {
  const { variant: stem, step, weights, x, condition, epsilon, shape } = spec;
  const settings: TrainingSettings = { ...spec.settings, pitfall: spec.pitfall ?? "none", hidden: hiddenOf(weights) };
  const answer = await evaluateSpec(spec);
  const objectives =
    "objectives" in answer
      ? { objective: answer.objectives.generative, ...answer.objectives }
      : { objective: answer.objective };
  const zeros = Object.fromEntries(
    spec.layers.flatMap(weightShapes).map(({ name }) => [name, new Float32Array(weights[name].length)]),
  );
  const checkpoint = { step, settings, weights, firstMoments: zeros, secondMoments: zeros };
  return {
    [`${stem}.py`]: pytorchScript({ settings, shape, picture: { width: 0, height: 0 }, stem }),
    [`${stem}.weights.safetensors`]: writeWeights(checkpoint),
    [`${stem}.check.safetensors`]: writeCheck(
      { x, condition, epsilon },
      { ...objectives, ...answer.terms },
      settings,
      step,
    ),
  };
}

export async function writeFiles(folder: string, files: Files): Promise<void> {
  await mkdir(folder, { recursive: true });
  await Promise.all(Object.entries(files).map(([name, content]) => writeFile(join(folder, name), content)));
}

/** The widths of an encoder's hidden layers. */
function hiddenOf(weights: Weights): number[] {
  const ofEncoder = /^(encoder|encoders\.0|recognition)\.hidden\.\d+\.bias$/;
  return Object.entries(weights).flatMap(([name, bias]) => (ofEncoder.test(name) ? [bias.length] : []));
}
