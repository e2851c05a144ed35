import { Problem } from "../locales/problem";
import { stream } from "../numeric/random";
import type { Dataset, Examples } from "./dataset";
import { digitStyles, drawDigits } from "./digitStyles";
import { stack } from "./stack";

/** Drawings of each digit that the examples of a part share; held-out examples have drawings never trained on. */
const drawings = { train: 64, heldOut: 16 };

type Part = keyof typeof drawings;

/**
 * A data set of labelled images with `count` modalities, 1 to 4: those that it has, as far as they are asked for, and for
 * each that it lacks an image of the label's digit in the style of the same place in `digitStyles`, chosen at random.
 * Throws a `Problem` where there are no images, or no label that is a digit for each of them.
 */
export function paired(dataset: Dataset, count: number, seed: number): Dataset {
  if (count === dataset.modalities) return dataset;
  if (count > dataset.modalities) checkLabels(dataset);
  const height = dataset.height / dataset.modalities;
  return {
    ...dataset,
    size: dataset.width * height * count,
    height: height * count,
    modalities: count,
    train: withModalities(dataset, "train", count, seed),
    heldOut: withModalities(dataset, "heldOut", count, seed),
  };
}

function checkLabels({ id, kind, labelCount, train, heldOut }: Dataset): void {
  const data = `@settings.data.options.${id}`;
  if (kind !== "image") throw new Problem("pairingPoints", { data });
  if (!train.labels || !heldOut.labels) throw new Problem("pairingUnlabelled", { data });
  if (labelCount > 10) throw new Problem("pairingLabels", { data, label: labelCount - 1 });
}

function withModalities(dataset: Dataset, part: Part, count: number, seed: number): Examples {
  const { values, unit, ...rest } = dataset[part];
  const size = dataset.size / dataset.modalities;
  const bytes =
    values instanceof Uint8Array ? values : Uint8Array.from(values, (value) => Math.round(255 * unit * value));
  const rows = Array.from({ length: count }, (_, modality) => {
    if (modality >= dataset.modalities) return drawnRows(dataset, part, modality, seed);
    return (example: number) => {
      const start = example * dataset.size + modality * size;
      return bytes.subarray(start, start + size);
    };
  });
  return { ...rest, values: stack(rest.count, size, rows), unit: 1 / 255 };
}

/** For each example one drawing of its label, from as many as `drawings` says. */
function drawnRows(dataset: Dataset, part: Part, modality: number, seed: number): (example: number) => Uint8Array {
  const { width, labelCount } = dataset;
  const size = dataset.size / dataset.modalities;
  const each = drawings[part];
  const source = stream(seed, "pairing", part, modality);
  const digits = Uint8Array.from({ length: labelCount * each }, (_, drawing) => Math.floor(drawing / each));
  const bank = drawDigits(digitStyles[modality], digits, width, size / width, source);
  const chosen = Array.from(dataset[part].labels ?? [], (label) => label * each + source.integer(each));
  return (example) => bank.subarray(chosen[example] * size, (chosen[example] + 1) * size);
}
