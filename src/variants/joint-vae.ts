/**
 * JointVAE: Dupont 2018, "Learning Disentangled Joint Continuous and Discrete Representations".
 *
 *     E[log p(x|z, c)] − γ_z·|KL_z − C_z(t)| − γ_c·|KL_c − C_c(t)|                                          (eq. 7)
 *
 * Each KL is the mean over the batch, taken inside |·|; KL_c is in closed form and summed over the discrete latents. Both
 * capacities grow linearly; the discrete one stops at Σ log n_g, the largest KL that the latents can have.
 */
import { scalar } from "@tensorflow/tfjs-core";
import { lessDistance } from "../kernels/lessDistance";
import type { JointModel } from "../networks/jointModel";
import { sum } from "../numeric/reductions";
import type { Objective } from "../objectives/objective";
import { ramp, temperatureAt } from "../objectives/schedules";
import type { VariantCard } from "./variant";

export const card: VariantCard = {
  id: "joint-vae",
  name: "JointVAE",
  paper: {
    authors: "Dupont",
    title: "Learning Disentangled Joint Continuous and Discrete Representations",
    year: 2018,
    url: "https://arxiv.org/abs/1804.00104",
  },
  knobs: [
    "gammaContinuous",
    "capacityContinuous",
    "gammaDiscrete",
    "capacityDiscrete",
    "temperature",
    "temperatureSchedule",
    "annealRate",
    "straightThrough",
    "K",
    "latentSize",
    "categories",
    "likelihood",
    "sigma",
    "hidden",
    "activation",
  ],
  defaults: { K: 1, latentSize: 10, categories: [10], learningRate: 0.0005 },
  formula: String.raw`
    \begin{aligned}
    \term{objective}{\mathcal{L}}
    = \term{reconstruction}{\mathbb{E}\big[\log p(x|z,c)\big]}
    &- \gamma_z\,\big|\term{klContinuous}{\mathrm{KL}_z} - \term{capacityContinuous}{C_z(t)}\big| \\
    &- \gamma_c\,\big|\term{klDiscrete}{\mathrm{KL}_c} - \term{capacityDiscrete}{C_c(t)}\big|
    \end{aligned}`,
  terms: [
    { id: "reconstruction", role: "generative", unit: "nats" },
    { id: "klContinuous", role: "inference", unit: "nats" },
    { id: "capacityContinuous", role: "latent", unit: "nats" },
    { id: "klDiscrete", role: "inference", unit: "nats" },
    { id: "capacityDiscrete", role: "latent", unit: "nats" },
  ],
  isMeanOverExamples: () => false,
};

export const objective: Objective<JointModel> = (model, { x, epsilon, step }, settings) => {
  const q = model.encode(x); // q(z|x) q(c|x)
  const zc = q.relaxed(epsilon, temperatureAt(step, settings), settings.straightThrough); // (z, c), [1, K, B, D_z + Σ n_g]
  const reconstruction = model.decode(zc).logDensity(x); // log p(x|z, c), [1, K, B]
  const klContinuous = q.continuous.kl(); // KL_z of each example, [B]
  const klDiscrete = q.discrete.kl(); // KL_c of each example, [B]

  const [from, to, steps] = settings.capacityContinuous;
  const [fromDiscrete, toDiscrete, stepsDiscrete] = settings.capacityDiscrete;
  const most = sum(q.discrete.categories.map(Math.log)); // Σ log n_g
  const C_z = ramp(from, to, steps, step);
  const C_c = Math.min(ramp(fromDiscrete, toDiscrete, stepsDiscrete, step), most);
  const held = lessDistance(reconstruction, klContinuous, C_z, settings.gammaContinuous); // − γ_z·|KL_z − C_z(t)|
  const objective = lessDistance(held, klDiscrete, C_c, settings.gammaDiscrete); // − γ_c·|KL_c − C_c(t)|
  const capacities = { capacityContinuous: scalar(C_z), capacityDiscrete: scalar(C_c) };
  return { objective, terms: { reconstruction, klContinuous, klDiscrete, ...capacities } };
};
