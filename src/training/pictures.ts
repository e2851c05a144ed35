import { concat, type Tensor, type Tensor2D, tensor, tidy } from "@tensorflow/tfjs-core";
import type { Dataset } from "../data/dataset";
import type { LatentModel, NoiseLayout } from "../networks/latentModel";
import { stream } from "../numeric/random";
import { engineOf } from "../variants/registry";
import { firstRows, gather } from "./batches";
import { readCodes, traversalColumns, traversalLatents } from "./codes";
import { drawNoise } from "./noise";
import { columns, gridLatents, probeLatent } from "./plane";
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
  /** Of models with continuous latents: [gridSize², D] decoded means, the first row at the top, from the left. */
  readonly grid?: Float32Array;
  readonly gridSize?: number;
  /** [N, 2] posterior means of held-out data along the two dimensions drawn. */
  readonly means?: Float32Array;
  /** [N] their labels. */
  readonly meanLabels?: Uint8Array;
  /** [D] the decoded probe. */
  readonly probe?: Float32Array;
  /** Of models with discrete latents. */
  readonly codes?: Codes;
  /** [n, D] held-out examples, and what the model makes of their posteriors' modes. */
  readonly originals?: Float32Array;
  readonly reconstructions?: Float32Array;
  /** [n, D] decoded draws from the prior, the same draws every time; for points with the likelihood's noise. */
  readonly samples?: Float32Array;
}

/** What discrete latents have come to stand for. Codes are counted through: latent by latent, category by category. */
export interface Codes {
  /** How many categories each latent has. */
  readonly categories: readonly number[];
  /** [codes] the mean over held-out data of q(code|x): how much each is used. */
  readonly usage: Float32Array;
  /** [codes, labelCount] of how many held-out examples of a label the code is the most probable of its latent. */
  readonly table?: Uint32Array;
  readonly labelCount: number;
  /** [codes, columns, D] decoded: one latent at the code, the others as drawn from the prior, the same in a column. */
  readonly traversal: Float32Array;
  readonly columns: number;
}

const scatterSize = 500;

/** Draws frames of one model on one data set; holds the held-out examples that it shows on the device. */
export class Pictures {
  readonly #shown: Tensor; // [N, D]
  readonly #values: Float32Array;
  readonly #labels: Uint8Array | undefined;
  readonly #layout: NoiseLayout;

  constructor(
    private readonly dataset: Dataset,
    private readonly settings: TrainingSettings,
  ) {
    const rows = firstRows(dataset.heldOut, scatterSize);
    this.#values = gather(dataset.heldOut, rows, dataset.size);
    this.#shown = tensor(this.#values, [rows.length, dataset.size]);
    this.#labels = dataset.heldOut.labels?.slice(0, rows.length);
    this.#layout = engineOf(settings.variant).noise(settings);
  }

  /** Everything that the view asks for is decoded as one matrix and read back at once. */
  async take(model: LatentModel, view: View, step: number): Promise<Frame> {
    const { size, kind, labelCount } = this.dataset;
    const { latentSize, categories, seed } = this.settings;
    const { normal, gumbel } = this.#layout;
    const examples = Math.min(kind === "points" ? 10 * view.examples : view.examples, this.#shown.shape[0]);
    const grid = normal > 0 ? gridLatents(view, latentSize) : [];
    const probe = normal > 0 ? probeLatent(view, latentSize) : [];
    const traversal = gumbel > 0 ? traversalLatents(categories, seed) : [];
    const chosen = Float32Array.from([...grid, ...probe, ...traversal]);

    const width = normal + gumbel;
    const { means, decoded } = tidy(() => {
      const q = model.encode(this.#shown);
      const drawn = model.samplePrior(drawNoise([1, 1, examples], this.#layout, seed, "samples"));
      const latents = concat([
        tensor(chosen, [chosen.length / width, width]),
        drawn.reshape([examples, width]) as Tensor2D,
        q.mode.slice([0, 0], [examples, width]) as Tensor2D,
      ]);
      return { means: q.mean.clone(), decoded: model.decode(latents.reshape([1, 1, -1, width])).mean() };
    });
    const [meanValues, values] = await Promise.all([means.data() as Promise<Float32Array>, decoded.data()]);
    means.dispose();
    decoded.dispose();

    let position = 0;
    const next = (count: number) => {
      const part = Float32Array.from(values.subarray(position, position + count * size));
      position += count * size;
      return part;
    };
    const plane = normal > 0 && {
      grid: next(grid.length / width),
      gridSize: view.gridSize,
      probe: next(1),
      means: columns(meanValues, latentSize, view.dimensions),
      meanLabels: this.#labels?.slice(),
    };
    const codes = gumbel > 0 && {
      codes: {
        ...readCodes(meanValues, categories, this.#labels, labelCount),
        traversal: next(traversal.length / width),
        columns: traversalColumns(categories),
      },
    };
    return {
      step,
      ...plane,
      ...codes,
      samples: this.#observe(next(examples)),
      reconstructions: next(examples),
      originals: this.#values.slice(0, examples * size),
    };
  }

  dispose(): void {
    this.#shown.dispose();
  }

  /** Pictures show the mean, as papers do; a density is only itself with its noise. */
  #observe(means: Float32Array): Float32Array {
    if (this.dataset.kind !== "points") return means;
    const noise = stream(this.settings.seed, "observation").fillNormal(new Float32Array(means.length));
    return means.map((mean, i) => mean + this.settings.sigma * noise[i]);
  }
}
