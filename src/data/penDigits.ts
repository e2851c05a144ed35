import { type RandomStream, stream } from "../numeric/random";
import { balancedLabels } from "./balancedLabels";
import type { Dataset, Examples } from "./dataset";
import { digitStyles, drawDigits } from "./digitStyles";

/** Pixels along each edge: as MNIST's, so that the same networks fit. */
const edge = 28;

function examples(count: number, source: RandomStream): Examples {
  const labels = balancedLabels(count, 10, source);
  return { count, values: drawDigits(digitStyles[0], labels, edge, edge, source), unit: 1 / 255, labels };
}

/** Handwritten digits of 28×28 pixels drawn by the program: 2048 to train with, 512 held out, labels 0 to 9. */
export function penDigits(seed: number): Dataset {
  const train = examples(2048, stream(seed, "pen-digits", "train"));
  const heldOut = examples(512, stream(seed, "pen-digits", "held-out"));
  return {
    id: "pen-digits",
    kind: "image",
    size: edge * edge,
    width: edge,
    height: edge,
    modalities: 1,
    labelCount: 10,
    trainCount: train.count,
    heldOutCount: heldOut.count,
    train,
    heldOut,
  };
}
