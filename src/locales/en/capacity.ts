/** What the panel of the capacities says, in English. */
export const capacity = {
  title: "Capacity",
  groups: { kl: "Latents", klContinuous: "Continuous latents", klDiscrete: "Discrete latents" },
  price: "KL {kl}, C {capacity} nats: costs {price}",
  priceHelp: "γ·|KL − C|, in nats, with γ = {gamma} and the KL's mean over the last batch.",
  whole: "Whole ramp",
  wholeHelp: "Show the schedule up to the end of its ramp, not only up to the present step",
  ceiling: "Σ log n",
  ceilingName: "Most that the codes can carry, Σ log n",
  held: "train",
  heldOut: "held out",
  kl: "KL",
  schedule: "Capacity",
  ahead: "Capacity, to come",
  unit: "nats per example",
  chartLabel:
    "{group}: the KL and the capacity that it is held to, in nats, over the steps. At step {step} the KL is {kl}, the capacity {capacity}; the ramp ends at step {end} with {last}.",
  ceilingLabel: "The latents can carry {ceiling} at most.",
  perLatent: "KL of each discrete latent against log n",
  perLatentAt: "at step {step}",
  perLatentNone: "Measured with the held-out evaluation.",
  ofLatent: "{kl} of {most} nats",
};

export type CapacityMessages = typeof capacity;
