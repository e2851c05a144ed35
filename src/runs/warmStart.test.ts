import { beforeEach, describe, expect, it, vi } from "vitest";
import { writeWarm } from "../export/warmFile";
import { Problem } from "../locales/problem";
import { defaultsOf } from "../settings/defaults";
import type { Settings } from "../settings/table";
import { link } from "./address";
import * as commands from "./commands";
import { lanes, select, selected } from "./lanes";
import { dataset, Line } from "./line.fixture";
import { closeOthers } from "./session";
import { fetchTrained } from "./warmStart";

const iwae = defaultsOf("iwae");
const vae = defaultsOf("vae");

/** What the page's origin has, by address. */
const files = new Map<string, Uint8Array<ArrayBuffer>>();

function ship(name: string, settings: Settings): void {
  const weights = { "encoder.mean.kernel": Float32Array.of(127, -127), "encoder.mean.bias": Float32Array.of(3) };
  const checkpoint = { step: 3000, settings, weights, firstMoments: {}, secondMoments: {} };
  files.set(`./warm/${name}.safetensors`, writeWarm(checkpoint));
}

describe("weights that were trained beforehand", () => {
  vi.stubGlobal("Worker", Line);
  vi.stubGlobal("history", { replaceState: () => undefined });
  vi.stubGlobal("location", { origin: "http://here", pathname: "/", search: "", hash: "" });
  vi.stubGlobal("navigator", { hardwareConcurrency: 8 });
  vi.stubGlobal("requestAnimationFrame", () => undefined);
  vi.stubGlobal("fetch", async (address: string) => {
    const bytes = files.get(address);
    return bytes ? new Response(bytes) : new Response("none", { status: 404 });
  });
  const start = (slot = 0) => Line.all.filter(({ ended }) => !ended)[slot].start();
  const problems = () => selected().state.notices.map(({ problem }) => problem.key);

  beforeEach(() => {
    select(lanes()[0]);
    closeOthers();
    Line.all = Line.all.filter(({ ended }) => !ended);
    files.clear();
    ship("iwae", iwae);
    ship("vae", vae);
    selected().store.setState({ notices: [] });
  });

  it("are fetched for settings that they fit, which the run then has", async () => {
    const [first, second] = await fetchTrained([vae, { ...iwae, K: 9 }]);
    expect(first).toMatchObject({ step: 3000, beforehand: 3000, settings: vae });
    expect(second).toMatchObject({ settings: { variant: "iwae", K: 9 } });
    expect([...second.weights["encoder.mean.kernel"]]).toEqual([127, -127]);
  });

  it("come from this browser without a network, once they were used", async () => {
    const kept = new Map<string, Response>();
    const cache = {
      match: async (address: string) => kept.get(address)?.clone(),
      put: async (address: string, response: Response) => void kept.set(address, response),
    };
    vi.stubGlobal("caches", { open: async () => cache });
    await fetchTrained([vae]);
    files.clear();
    expect(await fetchTrained([vae])).toMatchObject([{ step: 3000, settings: vae }]);
    await expect(fetchTrained([iwae])).rejects.toThrow(Problem);
    vi.stubGlobal("caches", undefined);
  });

  it.each<[string, Settings, () => void, string]>([
    ["other settings", { ...vae, latentSize: 3 }, () => undefined, "warmUnfit"],
    ["a file that is not there", vae, () => files.clear(), "warmMissing"],
    ["a file of another version", vae, () => ship("vae", { ...vae, hidden: [7] }), "warmMissing"],
    ["a file that is none", vae, () => files.set("./warm/vae.safetensors", new Uint8Array(99)), "tensorsForeign"],
  ])("are none for %s", async (_, settings, spoil, key) => {
    spoil();
    const refused = await fetchTrained([iwae, settings]).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Problem);
    expect((refused as Problem).key).toBe(key);
  });

  it("are where a link's runs begin, which its own link says again", async () => {
    commands.start(iwae, "wasm", {}, [], false, [{ ...iwae, K: 9 }], true);
    expect(start()).toMatchObject({ playing: false, checkpoint: undefined });
    await vi.waitFor(() => expect(lanes()).toHaveLength(2));
    expect(start()).toMatchObject({ playing: true, checkpoint: { step: 3000 } });
    expect(start(1)).toMatchObject({ playing: true, settings: { K: 9 }, checkpoint: { step: 3000 } });
    expect(lanes().map(({ state }) => [state.step, state.beforehand])).toEqual([
      [3000, 3000],
      [3000, 3000],
    ]);
    expect(link()).toMatch(/&start=trained$/);
    await vi.waitFor(() => {
      for (const { said } of Line.all) expect(said.at(-1)).toMatchObject({ type: "evaluate" });
    });
    expect(problems()).toEqual([]);

    commands.reset();
    expect(selected().state).toMatchObject({ step: 0, beforehand: undefined });
    expect(link()).not.toContain("start");
  });

  it("rest in a hidden tab", async () => {
    commands.start(iwae, "wasm", {}, [], true, [], true);
    await vi.waitFor(() => expect(start()?.checkpoint).toBeDefined());
    expect(start()?.playing).toBe(false);
    expect(selected().state.pausedBecause).toBe("hidden");
  });

  it("are done without where one lane has none, and the page says so", async () => {
    commands.start(iwae, "wasm", {}, [], false, [{ ...iwae, latentSize: 3 }], true);
    await vi.waitFor(() => expect(lanes()).toHaveLength(2));
    expect(start()).toMatchObject({ playing: true, checkpoint: undefined });
    expect(start(1)).toMatchObject({ playing: true, checkpoint: undefined });
    expect(problems()).toEqual(["warmUnfit"]);
  });

  it("take the place of a run, which can be taken back", async () => {
    commands.start(vae, "wasm");
    const { run } = selected().state;
    const [line] = Line.all;
    line.answer({ type: "started", run, step: 0, dataset, parameters: 1 });
    const weights = { weights: {}, firstMoments: {}, secondMoments: {} };
    line.answer({ type: "checkpoint", run, checkpoint: { step: 80, settings: vae, ...weights } });
    const memory = { tensors: 1, bytes: 1 };
    line.answer({ type: "progress", run, step: 80, examples: 1, records: [], speed: 1, seconds: 1, memory });

    await commands.beginTrained();
    expect(start()).toMatchObject({ playing: true, checkpoint: { step: 3000, beforehand: 3000 } });
    expect(problems()).toEqual(["startedAnew"]);
    commands.undo(selected());
    expect(start()).toMatchObject({ checkpoint: { step: 80 } });
    expect(selected().state.beforehand).toBeUndefined();
  });

  it("are where a visited link begins, unless another is visited meanwhile", async () => {
    commands.start(vae, "wasm");
    await commands.visit("#v=1&variant=iwae&start=trained");
    expect(selected().state).toMatchObject({ step: 3000, settings: iwae });
    const late = commands.visit("#v=1&variant=iwae&start=trained");
    await commands.visit("#v=1&K=4");
    await late;
    expect(selected().state).toMatchObject({ step: 0, settings: { variant: "vae" } });
  });
});
