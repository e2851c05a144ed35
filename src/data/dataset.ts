/**
 * What every data set becomes, whether the program draws it or a file brings it.
 * Values are stored row by row, one example a row; labels colour the pictures and are never seen by the networks.
 */

/** The data sets that the program makes by itself, and the two kinds that come from files. */
export const dataIds = [
  "pen-digits",
  "styles",
  "shapes",
  "rings",
  "moons",
  "pinwheel",
  "spiral",
  "checkerboard",
  "linear-gaussian",
  "mnist",
  "fashion-mnist",
  "files",
] as const;

export type DataId = (typeof dataIds)[number];

/** `image`: intensities in [0, 1]. `points`: real coordinates, for the Gaussian likelihood only. */
export type DataKind = "image" | "points";

/** A quantity that an image was made from, one of `count` values. */
export interface Factor {
  readonly id: "shape" | "scale" | "orientation" | "x" | "y";
  readonly count: number;
}

export interface Examples {
  /** N, the number of examples. */
  readonly count: number;
  /** [N, D], row-major. Bytes for images from files, so that 60 000 of them stay at 47 MB. */
  readonly values: Float32Array | Uint8Array;
  /** What a stored value is multiplied by: 1/255 for bytes, 1 for floats. */
  readonly unit: number;
  /** [N], in 0…labelCount − 1. Absent where the source has none. */
  readonly labels?: Uint8Array;
  /** [N, F], the index of each factor's value, in the order of the summary's factors. Present where those are. */
  readonly factors?: Uint8Array;
}

export interface DatasetSummary {
  readonly id: DataId;
  readonly kind: DataKind;
  /** D, the number of values of one example. */
  readonly size: number;
  /** Width and height in pixels, width · height = D. Images only; 0 for points. */
  readonly width: number;
  readonly height: number;
  /** How many images of one thing an example holds, one below the other and equally high; 1 for most. */
  readonly modalities: number;
  readonly labelCount: number;
  /** What the images were made from, where that is known. */
  readonly factors?: readonly Factor[];
  readonly trainCount: number;
  readonly heldOutCount: number;
}

export interface Dataset extends DatasetSummary {
  readonly train: Examples;
  readonly heldOut: Examples;
}

/** The part of a data set that is small enough to travel with every message. */
export function summary({ train, heldOut, ...rest }: Dataset): DatasetSummary {
  return rest;
}

const pointData: readonly DataId[] = ["rings", "moons", "pinwheel", "spiral", "checkerboard", "linear-gaussian"];

/** The kind is known before the data is made, so that settings can be checked without it. */
export function kindOf(id: DataId): DataKind {
  return pointData.includes(id) ? "points" : "image";
}

/** What decides the size of a model of this data, before the data is made or fetched; undefined for a person's files. */
export function builtInSize(id: DataId): Pick<DatasetSummary, "size" | "modalities" | "labelCount"> | undefined {
  if (id === "files") return undefined;
  // Of the smaller images of `styles` there are as many as a model has modalities.
  if (id === "styles") return { size: 400, modalities: 1, labelCount: 10 };
  return { size: kindOf(id) === "image" ? 784 : 4, modalities: 1, labelCount: 10 };
}
