import { joint } from "../../networks/jointModel";
import { type Engine, engine } from "../engine";
import { objective } from "../joint-vae";
import type { PitfallCard } from "./pitfall";

export const card: PitfallCard = {
  id: "single-log-capacity",
  variant: "joint-vae",
  wrong: String.raw`C_c(t) = \min\big(a + (b - a)\,t/T,\ \log n_1\big)`,
  right: String.raw`C_c(t) = \min\big(a + (b - a)\,t/T,\ b,\ \textstyle\sum_g \log n_g\big)`,
  source: {
    name: "AntixK/PyTorch-VAE, models/joint_vae.py",
    url: "https://github.com/AntixK/PyTorch-VAE/blob/master/models/joint_vae.py",
  },
  shows: { categories: [10, 10], capacityContinuous: [0, 5, 1000], capacityDiscrete: [0, 5, 1000] },
  watch: "klDiscrete",
};

/** One group's log n caps what several groups carry, and the ramp runs on past its own end. */
export const mistaken = (): Engine =>
  engine(joint, (model, batch, settings) => {
    const [from, to, steps] = settings.capacityDiscrete;
    const [group] = model.encode(batch.x).discrete.categories;
    const capacity = Math.min(from + ((to - from) * batch.step) / Math.max(steps, 1), Math.log(group));
    return objective(model, batch, { ...settings, capacityDiscrete: [capacity, capacity, 0] });
  });
