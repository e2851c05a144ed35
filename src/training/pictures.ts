import { concat, type Tensor, type Tensor2D, tensor, tidy } from "@tensorflow/tfjs-core";
import type { Dataset } from "../data/dataset";
import type { GaussianModel } from "../networks/gaussianModel";
import { normalMidpoints } from "../numeric/inverseNormal";
import { stream } from "../numeric/random";
import { firstRows, gather } from "./batches";
import type { TrainingSettings } from "./settings";

/** What a person wants to see of the latent space. */
export interface View {
  /** The grid has gridSize² decoded latents, one row of them if there is one latent dimension; 0: no grid. */
  readonly gridSize: number;
  /** The two latent dimensions that are drawn, horizontal first. */
  readonly dimensions: readonly [number, number];
  /** [D_z] where the other dimensions stand; missing entries are 0. */
  readonly position: readonly number[];
  /** Where the probe stands, in latent units, along the two dimensions that are drawn. */
  readonly probe: readonly [number, number];
  /** How many reconstructions and how many samples are drawn; for points ten times as many. */
  readonly examples: number;
}

/** What the model makes of a view, as numbers to be drawn. */
export interface Frame {
  readonly step: number;
  /** [gridSize², D] decoded means, the first row at the top, the first column at the left. */
  readonly grid?: Float32Array;
  readonly gridSize?: number;
  /** [N, 2] posterior means of held-out data along the two dimensions drawn. */
  readonly means?: Float32Array;
  /** [N] their labels. */
  readonly meanLabels?: Uint8Array;
  /** [n, D] held-out examples, and what the model makes of their posterior means. */
  readonly originals?: Float32Array;
  readonly reconstructions?: Float32Array;
  /** [n, D] decoded draws from the prior, the same draws every time; for points with the likelihood's noise. */
  readonly samples?: Float32Array;
  /** [D] the decoded probe. */
  readonly probe?: Float32Array;
}

const scatterSize = 500;

/** Draws frames of one model on one data set; holds the held-out examples that it shows on the device. */
export class Pictures {
  readonly #shown: Tensor; // [N, D]
  readonly #values: Float32Array;
  readonly #labels: Uint8Array | undefined;

  constructor(
    private readonly dataset: Dataset,
    private readonly settings: Pick<TrainingSettings, "latentSize" | "seed" | "sigma">,
  ) {
    const rows = firstRows(dataset.heldOut, scatterSize);
    this.#values = gather(dataset.heldOut, rows, dataset.size);
    this.#shown = tensor(this.#values, [rows.length, dataset.size]);
    this.#labels = dataset.heldOut.labels?.slice(0, rows.length);
  }

  /** Everything that the view asks for is decoded as one matrix and read back at once. */
  async take(model: GaussianModel, view: View, step: number): Promise<Frame> {
    const { size, kind } = this.dataset;
    const { latentSize } = this.settings;
    const examples = Math.min(kind === "points" ? 10 * view.examples : view.examples, this.#shown.shape[0]);
    const grid = gridLatents(view, latentSize);
    const drawn = this.#prior(examples);
    const chosen = new Float32Array([...grid, ...drawn, ...probeLatent(view, latentSize)]);

    const { means, decoded } = tidy(() => {
      const means = model.encode(this.#shown).mean; // [N, D_z]
      const latents = concat([
        tensor(chosen, [chosen.length / latentSize, latentSize]),
        means.slice([0, 0], [examples, latentSize]) as Tensor2D,
      ]);
      const decoded = model.decode(latents.reshape([1, 1, -1, latentSize])).mean();
      return { means: means.clone(), decoded };
    });
    const [meanValues, values] = await Promise.all([means.data(), decoded.data()]);
    means.dispose();
    decoded.dispose();

    let position = 0;
    const next = (count: number) => {
      const part = Float32Array.from(values.subarray(position, position + count * size));
      position += count * size;
      return part;
    };
    const parts = {
      grid: next(grid.length / latentSize),
      samples: this.#observe(next(examples)),
      probe: next(1),
      reconstructions: next(examples),
    };
    return {
      step,
      gridSize: view.gridSize,
      means: columns(meanValues as Float32Array, latentSize, view.dimensions),
      meanLabels: this.#labels?.slice(),
      originals: this.#values.slice(0, examples * size),
      ...parts,
    };
  }

  dispose(): void {
    this.#shown.dispose();
  }

  #prior(count: number): Float32Array {
    const z = new Float32Array(count * this.settings.latentSize);
    stream(this.settings.seed, "samples").fillNormal(z);
    return z;
  }

  /** Pictures show the mean, as papers do; a density is only itself with its noise. */
  #observe(means: Float32Array): Float32Array {
    if (this.dataset.kind !== "points") return means;
    const noise = new Float32Array(means.length);
    stream(this.settings.seed, "observation").fillNormal(noise);
    return means.map((mean, i) => mean + this.settings.sigma * noise[i]);
  }
}

/** Equal steps of probability under the prior: row by row from the top, each row from the left. */
function gridLatents({ gridSize, dimensions: [across, up], position }: View, latentSize: number): Float32Array {
  const middles = normalMidpoints(gridSize);
  const rows = latentSize === 1 ? [0] : middles.toReversed();
  const latents = new Float32Array(rows.length * middles.length * latentSize);
  let start = 0;
  for (const y of rows) {
    for (const x of middles) {
      for (let d = 0; d < latentSize; d++) latents[start + d] = position[d] ?? 0;
      if (latentSize > 1) latents[start + up] = y;
      latents[start + across] = x;
      start += latentSize;
    }
  }
  return latents;
}

function probeLatent({ dimensions: [across, up], position, probe: [x, y] }: View, latentSize: number): Float32Array {
  const z = Float32Array.from({ length: latentSize }, (_, d) => position[d] ?? 0);
  if (latentSize > 1) z[up] = y;
  z[across] = x;
  return z;
}

/** [N, 2]; a model with one dimension has zeros in the second column. */
function columns(rows: Float32Array, width: number, [across, up]: readonly [number, number]): Float32Array {
  const pairs = new Float32Array((rows.length / width) * 2);
  for (let i = 0; i < pairs.length / 2; i++) {
    pairs[2 * i] = rows[i * width + across];
    pairs[2 * i + 1] = width > 1 ? rows[i * width + up] : 0;
  }
  return pairs;
}
