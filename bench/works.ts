/** What is timed: one network, 784-400-20-400-784 with tanh, batches of 64 and Adam, under four objectives. */
export interface Work {
  readonly name: string;
  readonly variant: "vae" | "iwae" | "miwae";
  readonly M: number;
  readonly K: number;
}

export const works: readonly Work[] = [
  { name: "VAE", variant: "vae", M: 1, K: 1 },
  { name: "IWAE-5", variant: "iwae", M: 1, K: 5 },
  { name: "IWAE-50", variant: "iwae", M: 1, K: 50 },
  { name: "MIWAE 8×8", variant: "miwae", M: 8, K: 8 },
];

export const network = { inputs: 784, hidden: 400, latents: 20, batchSize: 64 } as const;

/** Other variants with the same networks, and how many networks their objective evaluates. */
export const otherVariants = [
  { name: "Categorical", variant: "categorical-vae", passes: 2 },
  { name: "JointVAE", variant: "joint-vae", passes: 2 },
  { name: "CVAE", variant: "cvae", passes: 3 },
  { name: "MMVAE", variant: "mmvae", passes: 4 },
] as const;

/** Of the VAE: encoder and decoder. */
export const passesOfVae = 2;
