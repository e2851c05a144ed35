import type { TrainingSettings } from "./settings";

/** A small run on 2-D points: every step takes a millisecond. */
export const ringSettings: TrainingSettings = {
  variant: "iwae",
  data: "rings",
  K: 3,
  M: 2,
  beta: 0.5,
  penalty: "beta",
  gamma: 10,
  capacity: 5,
  capacitySteps: 100,
  kl: "analytic",
  estimator: "reparameterised",
  likelihood: "gaussian",
  sigma: 0.2,
  posterior: "diagonal",
  latentSize: 2,
  hidden: [16],
  activation: "tanh",
  learningRate: 0.01,
  batchSize: 16,
  binarisation: "none",
  seed: 1,
};
