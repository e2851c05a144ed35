/** Many small grey images as one: a single `putImageData` draws it, however many there are. */
import { type GreyLevels, greyLevels } from "../numeric/greyLevels";

export interface Mosaic {
  /** In pixels of the images. */
  readonly width: number;
  readonly height: number;
  /** RGBA, width · height · 4. */
  readonly pixels: Uint8ClampedArray<ArrayBuffer>;
}

/** A mosaic as a canvas takes it, of the same pixels. */
export interface DrawnMosaic extends Mosaic {
  readonly image: ImageData;
}

export interface Tiles {
  /** [n, D] intensities in 0…1 or grey levels, row by row; n = columns · rows or fewer. */
  readonly intensities: ArrayLike<number> | GreyLevels;
  readonly tileWidth: number;
  readonly tileHeight: number;
  readonly columns: number;
  /** Transparent pixels between two tiles. */
  readonly gap: number;
}

// Ink on paper in either theme: an intensity must look the same to everybody.
const paper = 250;
const ink = 17;
const opaque = 0xff000000;

/** RGBA of every grey level, from paper to ink. */
const shades = Uint32Array.from({ length: 256 }, (_, level) => {
  return opaque | (0x010101 * Math.round(paper - ((paper - ink) * level) / 255));
});

/**
 * Draws the tiles on a canvas, which takes the size that they have.
 *
 * @param used what this gave the last time, whose pixels may be written over
 */
export function drawTiles(context: CanvasRenderingContext2D, tiles: Tiles, used?: DrawnMosaic): DrawnMosaic {
  const drawn = mosaic(tiles, used);
  const { width, height, pixels } = drawn;
  const image = used?.pixels === pixels ? used.image : new ImageData(pixels, width, height);
  // Setting a size clears the canvas and frees its memory, even when it is the same.
  if (context.canvas.width !== width) context.canvas.width = width;
  if (context.canvas.height !== height) context.canvas.height = height;
  context.putImageData(image, 0, 0);
  return { ...drawn, image };
}

/**
 * Lays the tiles out row by row from the top left. Intensities outside of 0…1 are clamped.
 *
 * @param used an earlier mosaic whose pixels may be written over, where it has the same size
 */
export function mosaic({ intensities, tileWidth, tileHeight, columns, gap }: Tiles, used?: Mosaic): Mosaic {
  const size = tileWidth * tileHeight;
  const count = size > 0 ? Math.floor(intensities.length / size) : 0;
  const rows = Math.ceil(count / columns);
  const width = Math.max(columns * (tileWidth + gap) - gap, 1);
  const height = Math.max(rows * (tileHeight + gap) - gap, 1);
  const canReuse = used?.width === width && used.height === height;
  const pixels = canReuse ? used.pixels.fill(0) : new Uint8ClampedArray(width * height * 4);
  const levels = intensities instanceof Uint8ClampedArray ? intensities : greyLevels(intensities);
  // A pixel at once: hundreds of images are drawn ten times a second. Every browser's words have their first byte lowest.
  const words = new Uint32Array(pixels.buffer);
  for (let tile = 0; tile < count; tile++) {
    const left = (tile % columns) * (tileWidth + gap);
    const top = Math.floor(tile / columns) * (tileHeight + gap);
    let at = tile * size;
    for (let y = top; y < top + tileHeight; y++) {
      const start = y * width + left;
      for (let pixel = start; pixel < start + tileWidth; pixel++) words[pixel] = shades[levels[at++]];
    }
  }
  return { width, height, pixels };
}
