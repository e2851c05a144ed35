import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { disagreements, goldenCases } from "./agreement.fixture";
import type { Answer } from "./answer";
import { nodeBackends, openBackend } from "./backend";
import { evaluateFile } from "./evaluate";

async function file(content: unknown): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), "elbo-room-")), "spec.json");
  await writeFile(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
}

// biome-ignore lint/suspicious/noExplicitAny: specs are broken on purpose, at any depth
const specOf = (name: string): any => structuredClone(goldenCases.find((golden) => golden.name === name)?.spec);

describe("evaluate", () => {
  it.each(nodeBackends)("meets the golden values on %s", async (backend) => {
    await openBackend(backend);
    const { answer } = await evaluateFile(await file({ cases: goldenCases }));
    const { cases } = answer as { cases: (Answer & { name: string })[] };
    expect(cases.map(({ name }) => name)).toEqual(goldenCases.map(({ name }) => name));
    const faults = goldenCases.flatMap(({ name, expected }, i) =>
      disagreements(cases[i], expected).map((fault) => `${name}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });

  it("answers a file of one spec", async () => {
    await openBackend("cpu");
    const golden = goldenCases[0];
    const { answer } = await evaluateFile(await file(golden.spec));
    expect(disagreements(answer as Answer, golden.expected)).toEqual([]);
  });

  it("takes M and K from the noise where the spec does not say them", async () => {
    await openBackend("cpu");
    const golden = goldenCases.find(({ name }) => name === "miwae-m2-k3") ?? goldenCases[0];
    const spec = specOf("miwae-m2-k3");
    spec.settings = {};
    const { answer } = await evaluateFile(await file(spec));
    expect(disagreements(answer as Answer, golden.expected)).toEqual([]);
  });

  it.each([
    ["an unknown variant", (spec) => (spec.variant = "wae"), /^variant is "wae"; it must be one of vae, /],
    ["an unknown setting", (spec) => (spec.settings.tau = 1), /^settings\.tau is not a setting of vae; it reads K, /],
    ["a setting of another variant", (spec) => (spec.settings.M = 2), /^settings\.M is not a setting of vae/],
    ["a setting of the wrong kind", (spec) => (spec.settings.K = "1"), /^settings\.K is "1"; it must be a number/],
    ["a fraction", (spec) => (spec.settings.K = 1.5), /^settings\.K is 1\.5; it must be a whole number from 1/],
    [
      "an unknown choice",
      (spec) => (spec.settings.kl = "exact"),
      /^settings\.kl is "exact"; it must be one of analytic, /,
    ],
    [
      "a pitfall of another variant",
      (spec) => (spec.settings.pitfall = "axis-swap"),
      /^settings\.pitfall is "axis-swap"; it must be one of kl-sign, mean-squared-error, noise-over-log-variance$/,
    ],
    [
      "an unknown weight",
      (spec) => (spec.weights.extra = [1]),
      /^weights\.extra is not a weight of this model; it has /,
    ],
    [
      "a missing weight",
      (spec) => delete spec.weights["encoder.mean.kernel"],
      /^weights\.encoder\.mean\.kernel is missing$/,
    ],
    [
      "a wrong shape",
      (spec) => spec.weights["encoder.mean.kernel"].pop(),
      /^weights\.encoder\.mean\.kernel has the shape \[4, 2\]; it must be \[5, 2\]$/,
    ],
    ["a ragged array", (spec) => spec.data.x[1].pop(), /^data\.x\[1\] must be an array of 6 entries/],
    ["a word for a number", (spec) => (spec.data.x[1][2] = "one"), /^data\.x\[1\]\[2\] is "one"; it must be a number$/],
    [
      "null for a number",
      (spec) => (spec.noise.normal[0][0][1][0] = null),
      /^noise\.normal\[0\]\[0\]\[1\]\[0\] is null/,
    ],
    [
      "noise for other samples",
      (spec) => (spec.settings.K = 2),
      /^noise\.normal has the shape \[1, 1, 3, 2\]; \[M, K, B, latents\] is \[1, 2, 3, 2\]$/,
    ],
    ["an unknown key", (spec) => (spec.weight = {}), /^the spec has the unknown key weight/],
    ["a negative step", (spec) => (spec.step = -1), /^step is -1; it must be a whole number from 0$/],
  ] as [string, (spec: ReturnType<typeof specOf>) => void, RegExp][])("names %s", async (_, breakIt, sentence) => {
    const spec = specOf("vae-analytic");
    breakIt(spec);
    await expect(evaluateFile(await file(spec))).rejects.toThrow(sentence);
  });

  it("answers the other cases where one has a fault, and names it", async () => {
    await openBackend("cpu");
    const good = goldenCases[0];
    const { answer, faults } = await evaluateFile(await file({ cases: [{ name: "first", spec: {} }, good] }));
    const { cases } = answer as { cases: [{ error: string }, Answer] };
    expect(faults).toEqual([`first: ${cases[0].error}`]);
    expect(cases[0].error).toMatch(/^variant is missing; it must be one of vae, /);
    expect(disagreements(cases[1], good.expected)).toEqual([]);
  });

  it("names the file and the place in the file", async () => {
    await expect(evaluateFile(await file("{"))).rejects.toThrow(/is not JSON/);
    await expect(evaluateFile("nowhere.json")).rejects.toThrow(/^nowhere\.json cannot be read/);
    await expect(evaluateFile(await file([]))).rejects.toThrow(/^the spec is \[\]; it must be an object$/);
  });
});
