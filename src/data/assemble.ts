import { Problem } from "../locales/problem";
import type { Dataset, Examples } from "./dataset";
import type { Idx } from "./idx";

/** A parsed file and its name, which says whether it is there to train with. */
export type NamedIdx = Idx & { readonly name: string };

type Images = NamedIdx & { readonly kind: "images" };
type Labels = NamedIdx & { readonly kind: "labels" };
type Part = "train" | "heldOut";

/** The networks are dense: their first layer has one row a pixel. */
const longestEdge = 64;

/** So few images leave nothing to learn from once some are held out. */
const fewestImages = 20;

/** The part that a file's name claims, as MNIST's names do; undefined where it claims none, or both. */
function claim(name: string): Part | undefined {
  const train = /train/i.test(name);
  const heldOut = /t10k|(?<![a-z])test/i.test(name) || /Test/.test(name);
  if (train === heldOut) return undefined;
  return train ? "train" : "heldOut";
}

/** Finds out which file is which and makes one data set of them; throws a `Problem` where they do not fit together. */
export function assemble(files: readonly NamedIdx[]): Dataset {
  const images = files.filter((file): file is Images => file.kind === "images");
  const labels = files.filter((file): file is Labels => file.kind === "labels");
  if (images.length === 0) throw new Problem("labelsAlone", { name: labels.map(({ name }) => name).join(", ") });
  images.forEach(checkSize);
  const { train, heldOut } = sortImages(images);
  const pairs = pairLabels(images, labels);
  const parts = heldOut
    ? { train: examples(train, pairs.get(train)), heldOut: examples(heldOut, pairs.get(heldOut)) }
    : split(examples(train, pairs.get(train)));
  const { width, height } = train;
  return {
    id: "files",
    kind: "image",
    size: width * height,
    width,
    height,
    modalities: 1,
    labelCount: labels.length === 0 ? 0 : 1 + Math.max(...labels.map(greatest)),
    trainCount: parts.train.count,
    heldOutCount: parts.heldOut.count,
    ...parts,
  };
}

function checkSize({ name, width, height }: Images): void {
  if (Math.max(width, height) > longestEdge) throw new Problem("imagesLarge", { name, width, height, longestEdge });
}

function sortImages(images: readonly Images[]): { readonly train: Images; readonly heldOut?: Images } {
  if (images.length > 2) throw new Problem("imagesMany", { count: images.length });
  const [first, second] = images;
  const [train, heldOut] = second && areSwapped(first, second) ? [second, first] : [first, second];
  if (train.count < fewestImages)
    throw new Problem("imagesFew", { name: train.name, count: train.count, fewestImages });
  if (!heldOut) return { train };
  if (train.width !== heldOut.width || train.height !== heldOut.height) {
    throw new Problem("imagesDisagree", {
      first: train.name,
      width: train.width,
      height: train.height,
      second: heldOut.name,
      otherWidth: heldOut.width,
      otherHeight: heldOut.height,
    });
  }
  return { train, heldOut };
}

/** Whether the first of two files is the held-out one; throws where their names do not tell. */
function areSwapped(first: Images, second: Images): boolean {
  const [one, other] = [claim(first.name), claim(second.name)];
  if (one === other) {
    const key = one === "heldOut" ? "imagesBothHeldOut" : "imagesBothTrain";
    throw new Problem(key, { first: first.name, second: second.name });
  }
  return one === "heldOut" || other === "train";
}

/** Which labels belong to which images: by name where both say it, else by number. */
function pairLabels(images: readonly Images[], labels: readonly Labels[]): Map<Images, Labels> {
  const pairs = new Map<Images, Labels>();
  for (const file of labels) {
    const owner = ownerOf(file, images);
    const rival = pairs.get(owner);
    if (rival) throw new Problem("labelsTwice", { first: rival.name, second: file.name, images: owner.name });
    if (owner.count !== file.count) {
      throw new Problem("labelsDisagree", {
        labels: file.name,
        labelCount: file.count,
        images: owner.name,
        imageCount: owner.count,
      });
    }
    pairs.set(owner, file);
  }
  return pairs;
}

function ownerOf(labels: Labels, images: readonly Images[]): Images {
  const part = claim(labels.name);
  const named = part && images.find(({ name }) => claim(name) === part);
  if (named) return named;
  const open = images.filter(({ name }) => part === undefined || claim(name) === undefined);
  if (open.length === 0) throw new Problem("labelsAlone", { name: labels.name });
  const fitting = open.filter(({ count }) => count === labels.count);
  if (fitting.length > 1) {
    throw new Problem("labelsUnclear", { labels: labels.name, first: fitting[0].name, second: fitting[1].name });
  }
  return fitting[0] ?? open[0];
}

function examples({ count, values }: Images, labels: Labels | undefined): Examples {
  return labels ? { count, values, unit: 1 / 255, labels: labels.values } : { count, values, unit: 1 / 255 };
}

/** Holds out the last sixth, as MNIST does, and at most as many as it does. */
function split({ count, values, unit, labels }: Examples): { readonly train: Examples; readonly heldOut: Examples } {
  const heldOutCount = Math.min(10_000, Math.floor(count / 6));
  const trainCount = count - heldOutCount;
  const size = values.length / count;
  const part = (from: number, to: number): Examples => ({
    count: to - from,
    values: values.subarray(from * size, to * size),
    unit,
    ...(labels && { labels: labels.subarray(from, to) }),
  });
  return { train: part(0, trainCount), heldOut: part(trainCount, count) };
}

function greatest({ values }: Labels): number {
  return values.reduce((most, label) => Math.max(most, label), 0);
}
