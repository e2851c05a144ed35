/** [count, size · M]: rows whose modalities, each of `size` bytes, stand one below the other. */
export function stack(
  count: number,
  size: number,
  modalities: readonly ((example: number) => ArrayLike<number>)[],
): Uint8Array {
  const values = new Uint8Array(count * size * modalities.length);
  for (let example = 0; example < count; example++) {
    modalities.forEach((row, modality) => {
      values.set(row(example), (example * modalities.length + modality) * size);
    });
  }
  return values;
}
