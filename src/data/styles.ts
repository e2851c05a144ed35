import { stream } from "../numeric/random";
import { balancedLabels } from "./balancedLabels";
import type { Dataset, Examples } from "./dataset";
import { digitStyles, drawDigits } from "./digitStyles";
import { stack } from "./stack";

/** Pixels along each edge of one modality: two of them then cost as much as one of MNIST's images. */
const edge = 20;
const size = edge * edge;

function examples(count: number, modalities: number, seed: number, part: string): Examples {
  const labels = balancedLabels(count, 10, stream(seed, "styles", part));
  const rows = digitStyles.slice(0, modalities).map((style, modality) => {
    // A stream of its own for each: no hand knows of another's, and the first two modalities of four are those of two.
    const values = drawDigits(style, labels, edge, edge, stream(seed, "styles", part, modality));
    return (example: number) => values.subarray(example * size, (example + 1) * size);
  });
  return { count, values: stack(count, size, rows), unit: 1 / 255, labels };
}

/**
 * One digit in 2 to 4 styles that share its class and nothing else, as the pairs of MNIST and SVHN do (Shi et al. 2019,
 * section 4.2): 2048 examples to train with, 512 held out, labels 0 to 9.
 */
export function styles(seed: number, modalities: number): Dataset {
  const train = examples(2048, modalities, seed, "train");
  const heldOut = examples(512, modalities, seed, "held-out");
  return {
    id: "styles",
    kind: "image",
    size: size * modalities,
    width: edge,
    height: edge * modalities,
    modalities,
    labelCount: 10,
    trainCount: train.count,
    heldOutCount: heldOut.count,
    train,
    heldOut,
  };
}
