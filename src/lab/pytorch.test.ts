import { spawnSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeDataset } from "../data/catalogue";
import type { Dataset } from "../data/dataset";
import { readWeights } from "../export/weightsFile";
import { defaultsOf } from "../settings/defaults";
import type { Settings } from "../settings/table";
import type { Checkpoint } from "../training/records";
import { Trainer } from "../training/trainer";
import { goldenCases } from "./agreement.fixture";
import { evaluateSpec } from "./answer";
import { openBackend } from "./backend";
import { filesOfRun, filesOfSpec, writeFiles } from "./export";
import { askPython, python, skipped, temporaryFolder } from "./pytorch.fixture";
import { randomSpec } from "./randomSpec.fixture";
import { readSpec, type Spec } from "./spec";

/** Every variant and estimator of the golden values, and what those do not reach. */
const specs: readonly (readonly [name: string, spec: Spec])[] = [
  ...goldenCases
    .map(({ name, spec }) => [name, readSpec(spec)] as const)
    .filter(([, { pitfall }]) => pitfall === undefined),
  ["beta-vae, capacity on its way", randomSpec("beta-vae", { penalty: "capacity", kl: "sampled", K: 2 }, 900)],
  ["miwae, stl, softplus", randomSpec("miwae", { estimator: "stl", activation: "softplus" })],
  [
    "miwae, dreg, full covariance",
    randomSpec("miwae", { estimator: "dreg", posterior: "full-covariance", latentSize: 3 }),
  ],
  ["ciwae, dreg, elu", randomSpec("ciwae", { estimator: "dreg", activation: "elu" })],
  ["iwae, laplace, relu", randomSpec("iwae", { posterior: "laplace", activation: "relu" })],
  ["iwae, full covariance of one dimension", randomSpec("iwae", { posterior: "full-covariance", latentSize: 1 })],
  ["iwae, affine", randomSpec("iwae", { hidden: [], likelihood: "gaussian" })],
  ["piwae, stl", randomSpec("piwae", { estimator: "stl", hidden: [5, 4] })],
  ["piwae, dreg, sigmoid", randomSpec("piwae", { estimator: "dreg", activation: "sigmoid" })],
  ["categorical-vae, annealed", randomSpec("categorical-vae", { temperatureSchedule: "annealed", K: 2 }, 300)],
  ["joint-vae, straight through", randomSpec("joint-vae", { straightThrough: true, categories: [3, 2] }, 12_000)],
  ["cvae, baseline", randomSpec("cvae", { baseline: true, hybrid: 0.3, K: 2 })],
  ["cvae, baseline, standard prior", randomSpec("cvae", { baseline: true, prior: "standard", likelihood: "gaussian" })],
  ["mmvae, stl, three", randomSpec("mmvae", { modalities: 3, estimator: "stl" })],
  ["mmvae, dreg, laplace", randomSpec("mmvae", { estimator: "dreg", posterior: "laplace", likelihoodScale: [2] })],
  ["mvae", randomSpec("mvae", { modalities: 3, K: 2 })],
  ["mvae, not subsampled", randomSpec("mvae", { subsampled: false, likelihoodScale: [1, 3] })],
  ["mopoe-vae, four", randomSpec("mopoe-vae", { modalities: 4 })],
];

interface PythonAnswer {
  readonly terms: Readonly<Record<string, number>>;
  readonly gradients: Readonly<Record<string, readonly number[]>>;
  /** Weights and moments after a step of Adam. */
  readonly state: Readonly<Record<string, readonly number[]>>;
}

interface ProcessesAnswer {
  readonly differences: readonly number[];
  readonly records: readonly { readonly step: number; readonly objective: number }[];
}

function pathsOf(folder: string, stem: string) {
  const path = (ending: string) => join(folder, `${stem}.${ending}`);
  const [script, weights] = [path("py"), path("weights.safetensors")];
  return { script, weights, check: path("check.safetensors"), data: path("data.safetensors") };
}

/** A run of `steps` steps on a data set that the program makes. */
async function trained(settings: Settings, steps: number): Promise<{ dataset: Dataset; checkpoint: Checkpoint }> {
  const dataset = makeDataset(settings.data, settings.seed, settings.modalities);
  const trainer = new Trainer(settings, dataset);
  for (let step = 0; step < steps; step++) trainer.advance();
  const checkpoint = await trainer.checkpoint();
  trainer.dispose();
  return { dataset, checkpoint };
}

const points = { data: "linear-gaussian", likelihood: "gaussian", hidden: [16], batchSize: 32 } as const;

/** Where numbers lie too far apart. */
function distant(actual: readonly number[], wanted: readonly number[], tolerance: number): boolean {
  const largest = Math.max(...wanted.map(Math.abs));
  return wanted.some((value, i) => !(Math.abs(actual[i] - value) <= tolerance * largest + 1e-6));
}

/** Seven starts of Python, of which each loads PyTorch: on a busy machine that takes its time. */
const timeout = 240_000;

describe.skipIf(skipped)(`the PyTorch script${skipped ? ` (${skipped})` : ""}`, { timeout }, () => {
  it("computes the objective, terms and gradients of this engine on the same noise", async () => {
    await openBackend("cpu");
    const folder = await temporaryFolder();
    for (const [name, spec] of specs) await writeFiles(join(folder, name), await filesOfSpec(spec));
    const asked = specs.map(([name, { variant }]) => pathsOf(join(folder, name), variant));
    const answers = (await askPython("./pytorch.fixture.py", asked)) as PythonAnswer[];

    const faults: string[] = [];
    for (const [i, [name, spec]] of specs.entries()) {
      const { terms, gradients } = answers[i];
      const own = await evaluateSpec(spec);
      const ownTerms =
        "objectives" in own ? { ...own.objectives, ...own.terms } : { objective: own.objective, ...own.terms };
      for (const [term, value] of Object.entries(ownTerms)) {
        const isClose = Math.abs(terms[term] - value) <= 1e-4 * Math.max(1, Math.abs(value));
        if (!isClose) faults.push(`${name}: ${term} is ${terms[term]}, not ${value}`);
      }
      for (const [weight, gradient] of Object.entries(own.gradients)) {
        const wanted = [gradient].flat(Number.POSITIVE_INFINITY) as number[];
        if (distant(gradients[weight], wanted, 1e-3)) faults.push(`${name}: the gradient of ${weight} differs`);
      }
    }
    expect(faults).toEqual([]);
  });

  it.each([0, 5])("goes on with Adam's moments, which were zero at step %i", async (beforehand) => {
    await openBackend("cpu");
    const folder = await temporaryFolder();
    const settings = { ...defaultsOf("iwae"), ...points };
    const { dataset, checkpoint } = await trained(settings, 20);
    await writeFiles(folder, await filesOfRun(dataset, { ...checkpoint, beforehand }));
    const paths = pathsOf(folder, "iwae");
    const [{ gradients, state }] = (await askPython("./pytorch.fixture.py", [paths])) as PythonAnswer[];

    const { firstMoments, secondMoments, weights } = checkpoint;
    const t = checkpoint.step - beforehand + 1;
    for (const [name, gradient] of Object.entries(gradients)) {
      const first = gradient.map((g, i) => 0.9 * firstMoments[name][i] + 0.1 * g);
      const second = gradient.map((g, i) => 0.999 * secondMoments[name][i] + 0.001 * g * g);
      const moved = gradient.map((_, i) => {
        const [m, v] = [first[i] / (1 - 0.9 ** t), second[i] / (1 - 0.999 ** t)];
        return weights[name][i] + (settings.learningRate * m) / (Math.sqrt(v) + 1e-8);
      });
      expect(distant(state[`adam.first.${name}`], first, 1e-4)).toBe(false);
      expect(distant(state[`adam.second.${name}`], second, 1e-4)).toBe(false);
      expect(distant(state[name], moved, 1e-5)).toBe(false);
    }
  });

  it("says that it agrees with this engine, or that it does not", async () => {
    await openBackend("cpu");
    const folder = await temporaryFolder();
    const { dataset, checkpoint } = await trained({ ...defaultsOf("vae"), hidden: [8] }, 3);
    await writeFiles(folder, await filesOfRun(dataset, checkpoint));
    const { script, weights, check } = pathsOf(folder, "vae");
    const asked = (by: string) => spawnSync(python, [by, "--weights", weights, "--check", check], { encoding: "utf8" });
    const good = asked(script);
    expect(JSON.parse(good.stdout).agrees, good.stderr).toBe(true);
    expect(good.status).toBe(0);

    const wrong = (await readFile(script, "utf8")).replace("reconstruction - kl", "reconstruction + kl");
    await writeFiles(folder, { "wrong.py": wrong });
    expect(asked(join(folder, "wrong.py")).status).toBe(1);
  });

  it("trains alike in one process and in two under torchrun", async () => {
    await openBackend("cpu");
    const folder = await temporaryFolder();
    const runs = [
      { ...defaultsOf("ciwae"), ...points, estimator: "dreg" },
      { ...defaultsOf("beta-vae"), ...points, penalty: "capacity", capacitySteps: 0 },
      { ...defaultsOf("cvae"), ...points, prior: "standard", baseline: true },
    ] as const;
    const alone: string[][] = [];
    const together: string[][] = [];
    for (const settings of runs) {
      const { dataset, checkpoint } = await trained(settings, 10);
      const home = join(folder, settings.variant);
      await writeFiles(home, await filesOfRun(dataset, checkpoint));
      const { script, weights, data } = pathsOf(home, settings.variant);
      const command = [script, "--weights", weights, "--data", data, "--steps", "40", "--out"];
      alone.push([...command, join(home, "alone")]);
      together.push([...command, join(home, "together")]);
    }
    // PyTorch 1.13 takes neither 0 nor 3 for these flags under Python 3.11, which lists them no more.
    const redirected = ["--redirects", "1", "--tee", "2", "--log_dir", folder];
    const torchrun = ["-m", "torch.distributed.run", "--standalone", ...redirected, "--nproc_per_node", "2"];
    const one = (await askPython("./pytorchProcesses.fixture.py", alone)) as ProcessesAnswer[];
    const two = (await askPython("./pytorchProcesses.fixture.py", together, torchrun)) as ProcessesAnswer[];

    for (const [i, { variant }] of runs.entries()) {
      expect(two[i].differences).toEqual([0, 0]); // between the weights of the two processes
      const objectives = two[i].records.map(({ objective }) => objective);
      expect(objectives.at(-1)).toBeGreaterThan(objectives[0]);
      expect(two[i].records.at(-1)?.objective).toBeCloseTo(one[i].records.at(-1)?.objective as number, 3);
      const [first, second] = await Promise.all(
        ["alone", "together"].map(async (name) => readWeights(name, await readFile(join(folder, variant, name)))),
      );
      expect(first.step).toBe(50);
      expect(second.step).toBe(50);
      for (const [name, { values }] of Object.entries(first.weights)) {
        expect(distant([...second.weights[name].values], [...values], 1e-3), `${variant}: ${name}`).toBe(false);
      }
    }
  });
});
