/** What one example is to a network. */
export interface DataShape {
  /** D, the number of values that the model explains. */
  readonly size: number;
  /** C, the number of values that a conditional model is given; 0 for the others. */
  readonly condition: number;
  /** The sizes of the modalities that stand side by side in an example; their sum is `size`. One for most models. */
  readonly modalities: readonly number[];
}

/** Examples of one piece, with nothing given. */
export function plainShape(size: number): DataShape {
  return { size, condition: 0, modalities: [size] };
}
