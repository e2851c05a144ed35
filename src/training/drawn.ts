/** What a model makes of an image drawn by hand. */
import { concat, type Tensor, tidy } from "@tensorflow/tfjs-core";
import type { Dataset } from "../data/dataset";
import { effectiveSampleSize } from "../kernels/effectiveSampleSize";
import { isConditional } from "../networks/conditionalModel";
import type { NoiseLayout } from "../networks/latentModel";
import { sum } from "../numeric/reductions";
import { normalisedWeights, over } from "../objectives/importanceWeighted";
import type { Built } from "../variants/engine";
import { engineOf } from "../variants/registry";
import { binarise } from "./batches";
import type { Deal } from "./deal";
import type { Drawing, Drawn, View } from "./frame";
import { importanceSamples, ofModality } from "./importance";
import { drawNoise } from "./noise";
import { along, densityRows, readDensity } from "./planeDensity";
import type { TrainingSettings } from "./settings";

/** S: more than any K that a run can have, and few enough to follow a hand that draws. */
export const drawnSamples = 100;

/** Whether a drawing is an image of this model's size. */
export function fits({ values, modality }: Drawing, { shape: { modalities } }: Deal, size: number): boolean {
  return values.length === (modalities.length > 1 ? modalities[modality] : size);
}

/** Everything is read back at once. A label that is given is the picked one; given quadrants are the drawing's own. */
export async function takeDrawn(
  built: Built,
  deal: Deal,
  { size }: Dataset,
  settings: TrainingSettings,
  { dimensions, picked }: View,
  drawing: Drawing,
): Promise<Omit<Drawn, "heldOut">> {
  const { seed, binarisation } = settings;
  const layout = engineOf(settings.variant).noise(settings);
  const continuous = layout.normal + layout.uniform;
  const width = continuous + layout.gumbel;
  const image = drawing.values.slice();
  if (binarisation === "dynamic") binarise(image, seed, "drawing");
  const row = rowOf(image, drawing.modality, deal, size);

  const everything = tidy(() => {
    const { x, condition } = deal.tensors(row, Uint8Array.of(picked.label));
    const model = built.given(condition);
    const epsilon = drawNoise([1, drawnSamples, 1], layout, seed, "drawing");
    const samples = importanceSamples(ofModality(model, drawing.modality), x, epsilon);
    const { q, z, logW, logLikelihood, elbo } = samples;
    const numbers = [logLikelihood, elbo, effectiveSampleSize(logW, over.MK), normalisedWeights(logW, over.MK)];
    const latents = latentRows(q.mean, continuous > 0 ? densityRows(q, layout) : undefined, z);
    const rows = isConditional(model) ? model.inPriorUnits(latents) : latents;
    const reconstruction = model.decode(q.mode.reshape([1, 1, 1, width])).mean();
    return concat([...numbers, rows, reconstruction].map((part) => part.flatten()));
  });
  const values = (await everything.data()) as Float32Array;
  everything.dispose();

  let position = 0;
  const next = (count: number) => {
    position += count;
    return values.slice(position - count, position);
  };
  const [logLikelihood, elbo, effectiveSamples] = next(3);
  const weights = next(drawnSamples);
  const density = next((1 + continuous) * width);
  const z = next(drawnSamples * width);
  return {
    image,
    modality: drawing.modality,
    weights,
    logLikelihood,
    elbo,
    effectiveSampleSize: effectiveSamples,
    ...(continuous > 0 && {
      density: readDensity(density, width, continuous, dimensions),
      samples: samplesAlong(z, width, continuous, dimensions),
    }),
    ...(layout.gumbel > 0 && { codes: codesOf(density, z, weights, layout) }),
    reconstruction: deal.whole(next(deal.explained.length), row),
  };
}

/** The drawing as a row [D] of data; other modalities are left empty, and not looked at. */
function rowOf(image: Float32Array, modality: number, { shape }: Deal, size: number): Float32Array {
  if (image.length === size) return image;
  const row = new Float32Array(size);
  row.set(image, sum(shape.modalities.slice(0, modality)));
  return row;
}

/** [1 + continuous + S, D_z]: the mean and what leads from it, then the samples. */
function latentRows(mean: Tensor, density: Tensor | undefined, z: Tensor): Tensor {
  return concat([density ?? mean, z.reshape([-1, mean.shape[1] as number])]);
}

function samplesAlong(z: Float32Array, width: number, continuous: number, dimensions: View["dimensions"]) {
  const count = z.length / width;
  const places = Array.from({ length: count }, (_, s) => along(z.subarray(s * width), dimensions, continuous));
  return Float32Array.from(places.flat());
}

function codesOf(mean: Float32Array, z: Float32Array, weights: Float32Array, layout: NoiseLayout): Drawn["codes"] {
  const first = layout.normal + layout.uniform;
  const width = first + layout.gumbel;
  const weighed = new Float32Array(layout.gumbel);
  for (let s = 0; s < weights.length; s++) {
    for (let code = 0; code < layout.gumbel; code++) weighed[code] += weights[s] * z[s * width + first + code];
  }
  return { posterior: mean.slice(first, width), weighed };
}
