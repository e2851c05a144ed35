import { categoricals } from "../../networks/categoricalModel";
import { objective } from "../categorical-vae";
import { type Engine, engine } from "../engine";
import type { PitfallCard } from "./pitfall";

export const card: PitfallCard = {
  id: "temperature-stands-still",
  variant: "categorical-vae",
  wrong: String.raw`\tau(t) = \max(\tau_0\,e^{-rt},\ \tau_{\min}) \quad \tau_0 = \tau_{\min}`,
  right: String.raw`\tau(t) = \max(\tau_0\,e^{-rt},\ \tau_{\min}) \quad \tau_0 = 1`,
  source: { name: "AntixK/PyTorch-VAE#79", url: "https://github.com/AntixK/PyTorch-VAE/issues/79" },
  shows: { temperatureSchedule: "annealed", temperature: 0.3, annealRate: 0.001 },
  watch: "temperature",
};

/** The temperature starts at its own floor, so the exponential always lies below it and the maximum never moves. */
export const mistaken = (): Engine =>
  engine(categoricals, (model, batch, settings) => {
    const { temperature: floor, annealRate } = settings;
    const temperature = Math.max(floor * Math.exp(-annealRate * batch.step), floor);
    return objective(model, batch, { ...settings, temperatureSchedule: "fixed", temperature });
  });
