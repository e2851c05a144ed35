import { makeDataset } from "../data/catalogue";
import type { DataId, Dataset } from "../data/dataset";

/** The data sets that this worker has: those read or fetched stay, the program's own are made anew for each seed. */
export class Library {
  readonly #brought = new Map<DataId, Dataset>();
  #made: { readonly id: DataId; readonly seed: number; readonly dataset: Dataset } | undefined;

  keep(dataset: Dataset): void {
    this.#brought.set(dataset.id, dataset);
  }

  /** Throws `Problem` for a data set that has not been brought. */
  open(id: DataId, seed: number): Dataset {
    const brought = this.#brought.get(id);
    if (brought) return brought;
    if (this.#made?.id !== id || this.#made.seed !== seed) this.#made = { id, seed, dataset: makeDataset(id, seed) };
    return this.#made.dataset;
  }
}
