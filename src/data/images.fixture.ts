/** Whether two arrays hold the same bytes: a matcher takes seconds over millions of them. */
export function sameBytes(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  return Buffer.from(Uint8Array.from(a)).equals(Uint8Array.from(b));
}

/** Which of the `size`-long rows of `known` is nearest to `image`, by squared distance. */
export function nearest(image: ArrayLike<number>, known: ArrayLike<number>, size: number): number {
  let [found, least] = [0, Number.POSITIVE_INFINITY];
  for (let row = 0; row * size < known.length; row++) {
    let distance = 0;
    for (let i = 0; i < size && distance < least; i++) distance += (image[i] - known[row * size + i]) ** 2;
    if (distance < least) [found, least] = [row, distance];
  }
  return found;
}
