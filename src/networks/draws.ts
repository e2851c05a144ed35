/** How many samples of z of different origin an example needs, by how the experts of its modalities are combined. */
export const draws = {
  /** One from each expert. */
  mixture: (modalities: number) => modalities,
  /** One from the joint posterior, and one from each expert. */
  product: (modalities: number) => 1 + modalities,
  /** One from the product of each non-empty subset. */
  subsets: (modalities: number) => 2 ** modalities - 1,
};
