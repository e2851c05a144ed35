/** How much memory a run may take, by backend, and what does not fit. */
import type { ProblemRecord } from "../locales/problem";
import { type DataSize, footprint } from "../training/footprint";
import { sampleCounts } from "../training/sampleCounts";
import type { TrainingSettings } from "../training/settings";
import type { BackendName } from "./protocol";

/** In bytes, for the tensors of a step. Pictures, an evaluation and the kernels' own copies come on top. */
const limits: Record<BackendName, number> = {
  // Two thirds of the 2 GB that its memory can grow to: freed blocks of all sizes lie between those in use.
  wasm: 1.3e9,
  // No page can ask how much a graphics card has; a laptop's shares its memory with everything on the screen.
  webgl: 1e9,
  // A tab that takes more than about 4 GB is ended by the browser.
  cpu: 2e9,
};

/** GB to two places. */
const gigabytes = (bytes: number) => Math.round(bytes / 1e7) / 100;

/** The sentence about settings whose step would not fit the memory; undefined where it does. */
export function tooLarge(settings: TrainingSettings, data: DataSize, backend: BackendName): ProblemRecord | undefined {
  const sum = footprint(settings, data);
  if (sum.total <= limits[backend]) return undefined;
  const { M, K } = sampleCounts(settings);
  const { batchSize: batch, hidden } = settings;
  return {
    key: "tooLarge",
    values: {
      samples: M * K,
      batch,
      hidden: hidden.join(", ") || "–",
      need: gigabytes(sum.total),
      weights: gigabytes(sum.weights),
      data: gigabytes(sum.data),
      activations: gigabytes(sum.activations),
      limit: gigabytes(limits[backend]),
      backend: `@badge.backends.${backend}`,
    },
  };
}
