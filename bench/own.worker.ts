/** The engine as the page runs it: a `Trainer` on data of the program's own. */
import "../src/kernels/register";
import { dispose, enableProdMode, tidy } from "@tensorflow/tfjs-core";
import { makeDataset } from "../src/data/catalogue";
import { defaultsOf } from "../src/settings/defaults";
import { footprint } from "../src/training/footprint";
import { drawNoise } from "../src/training/noise";
import { watchBytes } from "../src/training/peakBytes.fixture";
import type { TrainingSettings } from "../src/training/settings";
import { Trainer } from "../src/training/trainer";
import { openForBench } from "./engine";
import type { Subject } from "./protocol";
import { serve } from "./serve";
import { network, otherVariants, works } from "./works";

enableProdMode();

let trainer: Trainer | undefined;

/** A work's name, another variant's, `defaults` for what the page starts with, `tiny`, `K=…` for an IWAE of so many samples, or `width=…` for a VAE. */
function settingsOf(name: string): TrainingSettings {
  const same = { hidden: [network.hidden], latentSize: network.latents, batchSize: network.batchSize };
  const work = works.find((each) => each.name === name);
  if (work) return { ...defaultsOf(work.variant), ...same, M: work.M, K: work.K };
  const other = otherVariants.find((each) => each.name === name);
  if (other) return { ...defaultsOf(other.variant), ...same, K: 1, condition: "label" };
  if (name === "tiny") return { ...defaultsOf("iwae"), hidden: [8], latentSize: 2, batchSize: 8, K: 2, data: "rings" };
  if (name.startsWith("width=")) return { ...defaultsOf("vae"), ...same, hidden: [Number(name.slice(6))] };
  if (name.startsWith("K=")) return { ...defaultsOf("iwae"), ...same, K: Number(name.slice(2)) };
  return defaultsOf("iwae");
}

function own(name: string): Subject {
  const settings = settingsOf(name);
  const made = new Trainer(settings, makeDataset(settings.data, 1, settings.modalities));
  trainer = made;
  return {
    step: () => made.advance(),
    settle: async () => {
      await made.read();
    },
    dispose: () => made.dispose(),
  };
}

async function grid(): Promise<Float32Array> {
  const { built } = trainer as Trainer;
  const z = drawNoise([1, 1, 400], { normal: network.latents, uniform: 0, gumbel: 0 }, 1, "grid");
  const mean = tidy(() => built.given().decode(z).mean());
  const intensities = Float32Array.from(await mean.data());
  dispose([z, mean]);
  return intensities;
}

async function peak(work: string): Promise<number> {
  const watch = watchBytes();
  const settings = settingsOf(work);
  const made = new Trainer(settings, makeDataset(settings.data, 1, settings.modalities));
  made.advance();
  await made.read();
  watch.restart();
  made.advance();
  await made.read();
  watch.stop();
  const { size, modalities, labelCount } = made.dataset;
  made.dispose();
  return watch.peak / footprint(settings, { size, modalities, labelCount }).total;
}

serve({ open: openForBench, make: own, grid, memory: peak });
