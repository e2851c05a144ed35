import { type RandomStream, stream } from "../numeric/random";
import { balancedLabels } from "./balancedLabels";
import type { Dataset, Examples } from "./dataset";

/** A distribution of points in the plane that a single Gaussian cannot follow, made of `labelCount` equal parts. */
interface Density {
  readonly labelCount: number;
  /** One point of the part with this label. */
  readonly draw: (label: number, source: RandomStream) => readonly [x: number, y: number];
}

/** All of them lie within about [−2, 2]², so that one picture's axes and one network's scale serve for each. */
const densities = {
  /** Three circles about the origin. */
  rings: {
    labelCount: 3,
    draw(ring, source) {
      const radius = 0.6 * (ring + 1) + 0.06 * source.normal();
      const angle = 2 * Math.PI * source.uniform();
      return [radius * Math.cos(angle), radius * Math.sin(angle)];
    },
  },

  /** Two half circles that interlock. */
  moons: {
    labelCount: 2,
    draw(moon, source) {
      const angle = Math.PI * source.uniform();
      const side = moon === 0 ? 1 : -1;
      const x = side * (Math.cos(angle) - 0.5);
      const y = side * (Math.sin(angle) - 0.25);
      return [1.2 * x + 0.09 * source.normal(), 1.2 * y + 0.09 * source.normal()];
    },
  },

  /** Five arms that bend with their distance from the origin (Johnson et al. 2016). */
  pinwheel: {
    labelCount: 5,
    draw(arm, source) {
      const along = 1 + 0.3 * source.normal();
      const across = 0.06 * source.normal();
      const angle = (2 * Math.PI * arm) / 5 + 0.25 * Math.exp(along);
      const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
      return [along * cosine - across * sine, along * sine + across * cosine];
    },
  },

  /** Two arms of one and a half turns each, equally dense along their length. */
  spiral: {
    labelCount: 2,
    draw(arm, source) {
      const share = Math.sqrt(source.uniform());
      const angle = 3 * Math.PI * share + Math.PI * arm;
      const radius = 1.85 * share;
      return [radius * Math.cos(angle) + 0.05 * source.normal(), radius * Math.sin(angle) + 0.05 * source.normal()];
    },
  },

  /** The eight dark squares of a board of four by four, numbered row by row from below. */
  checkerboard: {
    labelCount: 8,
    draw(square, source) {
      const row = Math.floor(square / 2);
      const column = 2 * (square % 2) + (row % 2);
      return [column - 2 + source.uniform(), row - 2 + source.uniform()];
    },
  },
} as const satisfies Record<string, Density>;

export type DensityId = keyof typeof densities;

function examples({ labelCount, draw }: Density, count: number, source: RandomStream): Examples {
  const labels = balancedLabels(count, labelCount, source);
  const values = new Float32Array(2 * count);
  labels.forEach((label, i) => {
    values.set(draw(label, source), 2 * i);
  });
  return { count, values, unit: 1, labels };
}

/** 4096 points of the plane to train with and 1024 held out, labelled by the part of the density they come from. */
export function density(id: DensityId, seed: number): Dataset {
  const source = densities[id];
  const train = examples(source, 4096, stream(seed, id, "train"));
  const heldOut = examples(source, 1024, stream(seed, id, "held-out"));
  return {
    id,
    kind: "points",
    size: 2,
    width: 0,
    height: 0,
    modalities: 1,
    labelCount: source.labelCount,
    trainCount: train.count,
    heldOutCount: heldOut.count,
    train,
    heldOut,
  };
}
