import type { Dataset, Examples } from "../data/dataset";
import { stream } from "../numeric/random";

const edge = 4;
const size = edge * edge;

/**
 * Images of 4×4 pixels in two or three modalities that share their label, 0 to 3, and nothing else: a row, a column or
 * a corner of bright pixels among dim ones. So small that a test trains a model on the slowest backend.
 */
export function smallModalities(modalities: 2 | 3 = 2): Dataset {
  const train = examples(512, modalities, "train");
  const heldOut = examples(120, modalities, "held-out");
  return {
    id: "styles",
    kind: "image",
    size: size * modalities,
    width: edge,
    height: edge * modalities,
    modalities,
    labelCount: 4,
    trainCount: train.count,
    heldOutCount: heldOut.count,
    train,
    heldOut,
  };
}

/** Whether a pixel of a modality is bright for a label. */
const isBright: readonly ((label: number, row: number, column: number) => boolean)[] = [
  (label, row) => row === label,
  (label, _, column) => column === label,
  (label, row, column) => label === 2 * Number(row > 1) + Number(column > 1),
];

function examples(count: number, modalities: number, part: string): Examples {
  const random = stream(1, "small modalities", part);
  const labels = Uint8Array.from({ length: count }, (_, i) => i % 4);
  const values = new Float32Array(count * modalities * size);
  for (let i = 0; i < values.length; i++) {
    const [pixel, image] = [i % size, Math.floor(i / size)];
    const label = labels[Math.floor(image / modalities)];
    const bright = isBright[image % modalities](label, Math.floor(pixel / edge), pixel % edge);
    values[i] = (bright ? 0.6 : 0) + 0.4 * random.uniform();
  }
  return { count, values, unit: 1, labels };
}
