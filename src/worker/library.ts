import { makeDataset } from "../data/catalogue";
import type { DataId, Dataset } from "../data/dataset";
import { suited } from "../training/deal";
import type { TrainingSettings } from "../training/settings";

/** The data sets that this worker has: those read or fetched stay, the program's own are made anew for each seed. */
export class Library {
  readonly #brought = new Map<DataId, Dataset>();
  #made: { readonly key: string; readonly dataset: Dataset } | undefined;

  keep(dataset: Dataset): void {
    this.#brought.set(dataset.id, dataset);
  }

  /** Throws `Problem` for a data set that has not been brought, or lacks what the variant needs. */
  open(settings: TrainingSettings): Dataset {
    const { data, seed, modalities } = settings;
    const brought = this.#brought.get(data);
    if (brought) return suited(brought, settings);
    const key = `${data} ${seed} ${modalities}`;
    if (this.#made?.key !== key) this.#made = { key, dataset: makeDataset(data, seed, modalities) };
    return suited(this.#made.dataset, settings);
  }
}
