import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { readWarm } from "../export/warmFile";
import { warmStarts, warmSteps } from "../settings/warmStarts";
import { openBackend } from "./backend";
import { LabFault } from "./labFault";
import { temporaryFolder } from "./pytorch.fixture";
import { warm } from "./warm";

it("trains what it is asked for, and says what the small weights cost", { timeout: 60_000 }, async () => {
  await openBackend("wasm");
  const folder = await temporaryFolder();
  const name = "lesson-gaussian-vae";
  const said = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  await warm(folder, [name]);
  const [[line]] = said.mock.calls;
  said.mockRestore();

  expect(await readdir(folder)).toEqual([`${name}.safetensors`]);
  const made = readWarm(name, await readFile(join(folder, `${name}.safetensors`)));
  expect(made).toMatchObject({ step: warmSteps, settings: warmStarts.find((start) => start.name === name)?.settings });
  const { logLikelihood, cost } = JSON.parse(String(line));
  expect(logLikelihood).toBeGreaterThan(-5); // at new weights it is below -10
  expect(Math.abs(cost)).toBeLessThan(0.01);

  // The file that the page ships is as this one is, as far as another machine computes alike.
  const shipped = readWarm(name, await readFile(`public/warm/${name}.safetensors`));
  for (const [weight, values] of Object.entries(shipped.weights)) {
    values.forEach((value, i) => {
      expect(Math.abs(made.weights[weight][i] - value), `${weight} ${i}`).toBeLessThan(0.05);
    });
  }
});

it("makes nothing that the page does not ship", async () => {
  await expect(warm(await temporaryFolder(), ["wae"])).rejects.toThrow(LabFault);
});
