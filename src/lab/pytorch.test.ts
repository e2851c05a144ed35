import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { goldenCases } from "./agreement.fixture";
import { openBackend } from "./backend";
import { filesOfSpec, writeFiles } from "./export";
import { readSpec } from "./spec";

const cases = goldenCases.filter(({ spec }) => !(spec as { settings?: { pitfall?: string } }).settings?.pitfall);

describe("x", () => {
  it("y", async () => {
    await openBackend("cpu");
    const folder = mkdtempSync(join(tmpdir(), "elbo-room-"));
    const list = [];
    for (const { name, spec } of cases) {
      const read = readSpec(spec);
      await writeFiles(join(folder, name), await filesOfSpec(read));
      const stem = join(folder, name, read.variant);
      list.push({ script: `${stem}.py`, weights: `${stem}.weights.safetensors`, check: `${stem}.check.safetensors` });
    }
    const { stdout, stderr } = spawnSync(
      "/usr/bin/python3",
      [fileURLToPath(new URL("./pytorch.fixture.py", import.meta.url))],
      { input: JSON.stringify(list), encoding: "utf8" },
    );
    console.log(folder, stderr.slice(-3000));
    const answers = JSON.parse(stdout);
    for (const [i, { name, expected }] of cases.entries()) {
      const flat = (v: unknown) => [v].flat(9) as number[];
      const want = expected.objective ?? expected.objectives?.generative ?? NaN;
      const worst = Math.max(
        ...Object.entries(expected.gradients).map(([n, g]) => {
          const w = flat(g),
            a = answers[i].gradients[n];
          return Math.max(...w.map((v, k) => Math.abs(v - a[k]))) / (Math.max(...w.map(Math.abs)) + 1e-6);
        }),
      );
      console.log(
        name,
        want - answers[i].terms.objective,
        Object.entries(expected.terms ?? {})
          .map(([t, v]) => `${t} ${v - answers[i].terms[t]}`)
          .join(" "),
        "grad",
        worst,
      );
    }
    expect(1).toBe(2);
  }, 60000);
});
