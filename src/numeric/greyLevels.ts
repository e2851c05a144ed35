/**
 * Intensities 0…1 as grey levels 0…255, a quarter of the memory: what no picture shows is lost. That it is a
 * `Uint8ClampedArray` tells grey levels from other bytes.
 */
export type GreyLevels = Uint8ClampedArray;

/** The nearest levels; intensities outside of 0…1 are clamped. A loop: what `from` calls for each of 300 000 pixels takes long. */
export function greyLevels(intensities: ArrayLike<number>): GreyLevels {
  const levels = new Uint8ClampedArray(intensities.length);
  for (let i = 0; i < levels.length; i++) levels[i] = 255 * intensities[i];
  return levels;
}

export function intensitiesOf(levels: GreyLevels): Float32Array {
  const intensities = new Float32Array(levels.length);
  for (let i = 0; i < intensities.length; i++) intensities[i] = levels[i] / 255;
  return intensities;
}
