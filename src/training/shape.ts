import { division } from "../data/conditioning";
import type { DatasetSummary } from "../data/dataset";
import type { DataShape } from "../networks/dataShape";
import { cards } from "../variants/registry";
import type { TrainingSettings } from "./settings";

/**
 * What an example is to a model: no tensors, so that the page can ask. Throws a `Problem` where the data set lacks what
 * the model would be given.
 *
 * @param dataset with the modalities that the variant asks for
 */
export function shapeOf(dataset: DatasetSummary, settings: TrainingSettings): DataShape {
  const { knobs } = cards[settings.variant];
  if (knobs.includes("condition")) {
    const { size, conditionSize } = division(dataset, settings);
    return { size, condition: conditionSize, modalities: [size] };
  }
  const count = knobs.includes("modalities") ? dataset.modalities : 1;
  return { size: dataset.size, condition: 0, modalities: Array<number>(count).fill(dataset.size / count) };
}
