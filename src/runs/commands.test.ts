import { beforeEach, describe, expect, it, vi } from "vitest";
import { defaultsOf } from "../settings/defaults";
import type { Settings } from "../settings/table";
import type { FromWorker, ToWorker } from "../worker/protocol";
import * as commands from "./commands";
import { heed } from "./fairness";
import { selected } from "./lanes";
import { dataset, Line } from "./line.fixture";
import { runStore } from "./state";

const settings = defaultsOf("iwae");
describe("commands", () => {
  let frames: (() => void)[] = [];
  vi.stubGlobal("Worker", Line);
  vi.stubGlobal("history", { replaceState: () => undefined });
  vi.stubGlobal("location", { origin: "http://here", pathname: "/", search: "", hash: "" });
  vi.stubGlobal("requestAnimationFrame", (task: () => void) => frames.push(task));
  const state = runStore.getState;

  const line = () => Line.all[Line.all.length - 1];
  const said = (type: ToWorker["type"]) => line().said.filter((message) => message.type === type);
  const answer = (message: FromWorker) => line().answer(message);
  const nextFrame = () => {
    const due = frames;
    frames = [];
    for (const task of due) task();
  };

  /** A run that has come this far, with a checkpoint at its step. */
  function runTo(step: number, change: Partial<Settings> = {}): void {
    commands.start({ ...settings, ...change }, "auto");
    const { run } = state();
    answer({ type: "started", run, step: 0, dataset, parameters: 1 });
    const weights = { weights: {}, firstMoments: {}, secondMoments: {} };
    answer({ type: "checkpoint", run, checkpoint: { step, settings: state().settings, ...weights } });
    const memory = { tensors: 1, bytes: 1 };
    answer({ type: "progress", run, step, examples: step * 64, records: [], speed: 10, seconds: 1, memory });
    line().said.length = 0;
  }

  beforeEach(() => {
    frames = [];
    runStore.setState({ notices: [], proposal: undefined });
  });

  it("sends live settings once a frame, with the last value", () => {
    runTo(1000);
    for (const K of [6, 7, 8]) commands.change("K", K);
    expect(state().settings.K).toBe(8);
    expect(said("configure")).toEqual([]);
    nextFrame();
    expect(said("configure")).toMatchObject([{ settings: { K: 8 } }]);
    expect(said("start")).toEqual([]);
  });

  it("begins a new run for the others, and takes it back", () => {
    runTo(120);
    const { run } = state();
    commands.change("latentSize", 10);
    expect(state()).toMatchObject({ run: run + 1, step: 0, status: "starting", settings: { latentSize: 10 } });
    expect(said("start")).toMatchObject([{ run: run + 1, settings: { latentSize: 10 }, checkpoint: undefined }]);
    expect(state().notices).toMatchObject([{ undo: true, problem: { key: "startedAnew", values: { steps: 120 } } }]);

    commands.undo(selected());
    expect(state().settings.latentSize).toBe(settings.latentSize);
    expect(said("start").at(-1)).toMatchObject({ run: run + 2, checkpoint: { step: 120 } });
  });

  it("asks before a long run is given up, and keeps it by default", () => {
    runTo(501);
    const { run } = state();
    commands.change("variant", "piwae");
    expect(state()).toMatchObject({ run, proposal: { id: "variant", value: "piwae" }, settings: { variant: "iwae" } });
    commands.keep();
    expect(state().run).toBe(run);
    expect(state().proposal).toBeUndefined();

    commands.change("variant", "piwae");
    commands.confirm();
    expect(state()).toMatchObject({ run: run + 1, settings: { variant: "piwae" } });
    expect(state().proposal).toBeUndefined();
  });

  it("says which settings gave way", () => {
    runTo(10, { binarisation: "dynamic" });
    commands.change("likelihood", "gaussian");
    expect(state().settings).toMatchObject({ likelihood: "gaussian", binarisation: "none" });
    expect(state().notices.map(({ problem }) => problem.key)).toContain("gaussianStaysGrey");
  });

  it("keeps the drawn dimensions within the latent space", () => {
    runTo(10, { latentSize: 8 });
    commands.look({ dimensions: [6, 7] });
    commands.look({ position: [1, 2, 3] });
    commands.change("latentSize", 1);
    expect(said("start").at(-1)).toMatchObject({ view: { dimensions: [0, 1], position: [1] } });
    commands.change("latentSize", 2);
    expect(said("start").at(-1)).toMatchObject({ view: { dimensions: [0, 1] } });
  });

  it("keeps the chosen codes within the discrete latents", () => {
    commands.start({ ...settings, variant: "joint-vae", categories: [4, 3] }, "auto");
    commands.look({ codes: [3, 2] });
    commands.reset();
    expect(said("start").at(-1)).toMatchObject({ view: { codes: [3, 2] } });
    commands.change("categories", [4, 2]);
    expect(said("start").at(-1)).toMatchObject({ view: { codes: [] } });
  });

  describe("dropped files", () => {
    const dropped = { ...dataset, id: "files" } as const;
    const files = (name: string) => [new File(["idx"], name)];
    const drop = (name: string) => {
      commands.load(files(name));
      answer({ type: "loaded", dataset: dropped, names: [name] });
    };

    it("replace one another, also before the first step", () => {
      runTo(10);
      drop("a");
      const { run } = state();
      expect(state()).toMatchObject({ step: 0, settings: { data: "files" } });
      drop("b");
      expect(state()).toMatchObject({ run: run + 1, settings: { data: "files" }, fileNames: ["b"] });
      expect(said("start").at(-1)).toMatchObject({ run: run + 1 });
    });

    it("do not begin a run anew that a lost worker had taken on", () => {
      runTo(10);
      drop("a");
      const { run } = state();
      const checkpoint = { step: 100, settings: state().settings, weights: {}, firstMoments: {}, secondMoments: {} };
      answer({ type: "checkpoint", run, checkpoint });
      answer({ type: "failed", run, problem: { key: "contextLost", values: {} } });
      expect(said("start")).toEqual([]);
      answer({ type: "loaded", dataset: dropped, names: ["a"] });
      expect(said("start")).toMatchObject([{ run, checkpoint: { step: 100 } }]);
      expect(state().run).toBe(run);
    });

    it("come back with the run that had them", () => {
      runTo(10);
      drop("a");
      const checkpoint = { step: 40, settings: state().settings, weights: {}, firstMoments: {}, secondMoments: {} };
      answer({ type: "checkpoint", run: state().run, checkpoint });
      drop("b");
      commands.undo(selected());
      const loads = said("load") as Extract<ToWorker, { type: "load" }>[];
      expect(loads.at(-1)?.files[0].name).toBe("a");
      answer({ type: "loaded", dataset: dropped, names: ["a"] });
      expect(said("start").at(-1)).toMatchObject({ run: state().run, checkpoint: { step: 40 } });
    });
  });

  it("says everything that a visited link did not get", () => {
    runTo(10);
    commands.visit("#v=1&K=99&M=99&beta=99&latentSize=99&batchSize=9999&seed=-1");
    const warned = state().notices.filter(({ tone }) => tone === "warning");
    expect(warned.map(({ problem }) => problem.values.setting)).toEqual(
      ["K", "M", "beta", "latentSize", "batchSize", "seed"].map((id) => `@settings.${id}.label`),
    );
  });

  it("rests from the start in a hidden tab", () => {
    commands.start(settings, "auto", {}, [], true);
    expect(said("start").at(-1)).toMatchObject({ playing: false });
    heed({ hidden: false });
    expect(said("play")).toHaveLength(1);
  });

  it("rests while the tab is hidden, and goes on only if that was why", () => {
    runTo(10);
    heed({ hidden: true });
    expect(said("pause")).toHaveLength(1);
    answer({ type: "paused", run: state().run, step: 10, because: "asked" });
    heed({ hidden: false });
    expect(said("play")).toHaveLength(1);

    runTo(10);
    commands.pause();
    answer({ type: "paused", run: state().run, step: 10, because: "asked" });
    heed({ hidden: true });
    heed({ hidden: false });
    expect(said("play")).toEqual([]);

    runTo(10, { hiddenTab: "go-on" });
    heed({ hidden: true });
    expect(said("pause")).toEqual([]);
    heed({ hidden: false });
  });

  it("slows on battery, and goes at full speed where the person says so or the power is back", () => {
    runTo(10);
    heed({ onBattery: true });
    expect(said("pace").at(-1)).toMatchObject({ pace: { share: 0.2 } });
    expect(state().slowedBecause).toBe("battery");
    heed({ onBattery: false });
    expect(said("pace").at(-1)).toMatchObject({ pace: expect.not.objectContaining({ share: 0.2 }) });

    heed({ onBattery: true });
    commands.change("battery", "stop");
    heed({});
    expect(said("pause")).toHaveLength(1);
    answer({ type: "paused", run: state().run, step: 10, because: "asked" });
    expect(state().pausedBecause).toBe("battery");
    commands.change("battery", "go-on");
    heed({});
    expect(said("play")).toHaveLength(1);
    heed({ onBattery: false });
  });

  it("refuses what does not fit the memory, and changes nothing", () => {
    const change = {
      variant: "beta-vae",
      penalty: "capacity",
      batchSize: 512,
      hidden: [1024, 1024, 1024, 1024],
    } as const;
    runTo(10, change);
    const before = state();
    commands.change("K", 64);
    commands.change("K", 63);
    nextFrame();
    expect(said("configure")).toEqual([]);
    expect(state().settings).toEqual(before.settings);
    expect(state().notices.map(({ problem }) => problem)).toEqual([
      expect.objectContaining({
        key: "tooLarge",
        values: expect.objectContaining({ samples: 63, batch: 512, limit: 1.3 }),
      }),
    ]);
    commands.change("K", 2);
    expect(state().settings.K).toBe(2);
  });

  it("begins on the variant's own sizes where a link asks for more than fits", () => {
    const hidden = [1024, 1024, 1024, 1024];
    commands.start({ ...defaultsOf("beta-vae"), penalty: "capacity", K: 64, batchSize: 512, hidden }, "auto");
    expect(said("start").at(-1)).toMatchObject({
      settings: { penalty: "capacity", K: 1, batchSize: 64, hidden: [128] },
    });
    expect(state().notices.at(-1)?.problem.key).toBe("tooLarge");
  });

  it("waits for a download that the link asks for, and does without it when it is refused", () => {
    commands.start({ ...settings, data: "mnist" }, "auto");
    expect(line().said.at(-1)).toEqual({ type: "download", data: "mnist" });
    answer({ type: "refused", problem: { key: "unknown", values: { message: "offline" } } });
    expect(line().said.at(-1)).toMatchObject({ type: "start", settings: { data: "pen-digits" } });
  });

  it("trains on a data set as soon as it has been read", () => {
    runTo(30, { data: "rings", likelihood: "gaussian" });
    const files = [new File(["idx"], "images")];
    commands.load(files);
    expect(said("load")).toEqual([{ type: "load", files }]);
    answer({ type: "loaded", dataset: { ...dataset, id: "files" }, names: ["images"] });
    expect(state()).toMatchObject({ step: 0, settings: { data: "files" }, fileNames: ["images"] });
    expect(said("start")).toHaveLength(1);
  });
});
