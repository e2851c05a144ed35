import { beforeEach, describe, expect, it, vi } from "vitest";
import { defaultsOf } from "../settings/defaults";
import type { Settings } from "../settings/table";
import * as commands from "./commands";
import { addVariant, duplicate, openLanes, pair, sweep } from "./company";
import { lanes, select, selected, turnTogether } from "./lanes";
import { dataset, Line } from "./line.fixture";
import { closeOthers } from "./session";

const correct = defaultsOf("vae");
const mistaken: Settings = { ...correct, pitfall: "kl-sign" };

describe("runs side by side", () => {
  let frames: (() => void)[] = [];
  let first: Line;
  let second: Line;
  vi.stubGlobal("Worker", Line);
  vi.stubGlobal("history", { replaceState: () => undefined });
  vi.stubGlobal("location", { origin: "http://here", pathname: "/", search: "", hash: "" });
  vi.stubGlobal("navigator", { hardwareConcurrency: 8 });
  vi.stubGlobal("requestAnimationFrame", (task: () => void) => frames.push(task));

  const progress = (line: Line, step: number) => {
    const run = line.start()?.run ?? 0;
    line.answer({ type: "started", run, step: 0, dataset, parameters: 1 });
    const memory = { tensors: 1, bytes: 1 };
    line.answer({ type: "progress", run, step, examples: step, records: [], speed: 1, seconds: 1, memory });
  };
  const diverge = (line: Line) => {
    const run = line.start()?.run ?? 0;
    line.answer({ type: "diverged", run, step: 9, term: "kl", value: "NaN", checkpointStep: 0 });
  };
  const keepCheckpoint = (line: Line, step: number) => {
    const { run = 0, settings = correct } = line.start() ?? {};
    const weights = { weights: {}, firstMoments: {}, secondMoments: {} };
    line.answer({ type: "checkpoint", run, checkpoint: { step, settings, ...weights } });
  };
  const living = () => Line.all.filter(({ ended }) => !ended);
  const problems = () => selected().state.notices.map(({ problem }) => problem.key);

  beforeEach(() => {
    frames = [];
    select(lanes()[0]);
    closeOthers();
    Line.all = living();
    commands.start(correct, "wasm");
    [first] = Line.all;
    progress(first, 80);
    selected().store.setState({ notices: [], proposal: undefined });
  });

  describe("two that differ in a mistake", () => {
    beforeEach(() => {
      pair(correct, mistaken);
      second = Line.all[1];
    });

    it("begin anew from the same seed and differ in the pitfall alone", () => {
      expect(Line.all).toHaveLength(2);
      expect(first.start()).toMatchObject({ settings: correct, playing: true, checkpoint: undefined });
      expect(second.start()).toMatchObject({
        settings: mistaken,
        playing: true,
        checkpoint: undefined,
        backend: "wasm",
      });
      expect(lanes().map(({ slot, state }) => [slot, state.step])).toEqual([
        [0, 0],
        [1, 0],
      ]);
    });

    it("play, pause, step and begin anew together, or alone", () => {
      first.said.length = second.said.length = 0;
      commands.pause();
      commands.step();
      commands.play();
      for (const line of [first, second]) expect(line.types()).toEqual(["pause", "step", "play"]);
      commands.reset();
      expect(first.start()?.settings).toEqual(correct);
      expect(second.start()?.settings).toEqual(mistaken);
      first.said.length = second.said.length = 0;
      commands.pause([lanes()[1]]);
      expect(first.types()).toEqual([]);
      expect(second.types()).toEqual(["pause"]);
    });

    it("take live settings and new beginnings over, each with its own pitfall", () => {
      commands.change("learningRate", 0.01);
      for (const frame of frames) frame();
      for (const line of [first, second]) {
        expect(line.said).toContainEqual(expect.objectContaining({ type: "configure" }));
      }
      expect(lanes()[1].state.settings).toEqual({ ...mistaken, learningRate: 0.01 });
      commands.change("latentSize", 5);
      expect(first.start()?.settings).toMatchObject({ latentSize: 5, pitfall: "none" });
      expect(second.start()?.settings).toMatchObject({ latentSize: 5, learningRate: 0.01, pitfall: "kl-sign" });
    });

    it("wait for the slower one", () => {
      expect([first.limit(), second.limit()]).toEqual([50, 50]);
      progress(first, 50);
      progress(second, 20);
      expect([first.limit(), second.limit()]).toEqual([70, 70]);
    });

    it("do not wait for one that stands", () => {
      progress(first, 50);
      progress(second, 20);
      diverge(second);
      expect(lanes().map(({ state }) => state.status)).toEqual(["playing", "diverged"]);
      expect(first.limit()).toBe(100);
      closeOthers();
      expect(first.limit()).toBeUndefined();
    });

    it("tell each of its own troubles", () => {
      progress(second, 20);
      diverge(second);
      expect(lanes()[0].state.notices).not.toContainEqual(expect.objectContaining({ tone: "error" }));
      expect(lanes()[1].state.notices).toMatchObject([{ tone: "error", problem: { key: "divergedMistaken" } }]);
    });
  });

  it("change alone in what they need not share, and all in what they do", () => {
    openLanes([{ ...correct, variant: "iwae", K: 7 }]);
    [, second] = Line.all;
    commands.change("latentSize", 5);
    expect(lanes().map(({ state }) => state.settings.latentSize)).toEqual([5, 2]);
    expect(second.types().filter((type) => type === "start")).toHaveLength(1);
    commands.change("batchSize", 32);
    for (const { state } of lanes()) expect(state.settings.batchSize).toBe(32);
    for (const line of [first, second]) expect(line.start()?.settings.batchSize).toBe(32);
    commands.change("stepBudget", 900);
    for (const { state } of lanes()) expect(state.settings.stepBudget).toBe(900);
  });

  it("turn together where the person wants it, but for what sets them apart", () => {
    openLanes([{ ...correct, variant: "iwae", latentSize: 9 }]);
    turnTogether(true);
    commands.change("learningRate", 0.01);
    commands.change("latentSize", 5);
    expect(lanes().map(({ state }) => state.settings)).toMatchObject([
      { variant: "vae", learningRate: 0.01, latentSize: 5 },
      { variant: "iwae", learningRate: 0.01, latentSize: 9 },
    ]);
  });

  it("stay on the data of all when a variant comes with its own", () => {
    addVariant("mmvae");
    expect(selected().state.settings).toMatchObject({ variant: "mmvae", data: "pen-digits" });
    select(lanes()[0]);
    commands.change("variant", "mvae");
    expect(selected().state.settings).toMatchObject({ variant: "mvae", data: "pen-digits" });
  });

  it("refuse data on which one of them cannot train", () => {
    addVariant("mmvae");
    select(lanes()[0]);
    commands.change("data", "rings");
    expect(problems()).toEqual(["lanesShareData"]);
    for (const { state } of lanes()) expect(state.settings.data).toBe("pen-digits");
  });

  it("are four at most", () => {
    openLanes([2, 3, 4, 5].map((latentSize) => ({ ...correct, latentSize })));
    expect(lanes().map(({ state }) => state.settings.latentSize)).toEqual([2, 2, 3, 4]);
    expect(problems()).toEqual(["lanesFull"]);
  });

  it("leave the page a part of the machine where there are as many of them as cores", () => {
    const shares = () => Line.all.map(({ said }) => said.findLast((message) => "pace" in message)?.pace.share);
    openLanes([mistaken]);
    expect(shares()).toEqual([undefined, undefined]);
    vi.stubGlobal("navigator", { hardwareConcurrency: 2 });
    openLanes([{ ...correct, latentSize: 3 }, mistaken]);
    expect(new Set(shares()).size).toBe(1);
    expect(shares()[0]).toBeLessThan(0.5);
    vi.stubGlobal("navigator", { hardwareConcurrency: 8 });
  });

  it("sweep a knob from the first step on", () => {
    sweep("latentSize", [1, 5, 50]);
    expect(lanes().map(({ state }) => [state.settings.latentSize, state.step])).toEqual([
      [1, 0],
      [5, 0],
      [50, 0],
    ]);
  });

  it("branch from a checkpoint, with what was measured before it", () => {
    const record = (step: number) => ({ step, examples: step, train: { objective: -step } });
    keepCheckpoint(first, 70);
    lanes()[0].history.append([record(60), record(80)]);
    duplicate(lanes()[0]);
    expect(Line.all[1].start()).toMatchObject({ settings: correct, checkpoint: { step: 70 } });
    expect(selected()).toBe(lanes()[1]);
    expect(selected().history.chronicle.records).toEqual([record(60)]);
  });

  it("share dropped files", () => {
    const files = [new File(["idx"], "images")];
    commands.load(files);
    first.answer({ type: "loaded", dataset: { ...dataset, id: "files" }, names: ["images"] });
    openLanes([{ ...correct, K: 3 }]);
    [, second] = Line.all;
    expect(second.said).toContainEqual({ type: "load", files });
    expect(second.start()).toBeUndefined();
    second.answer({ type: "loaded", dataset: { ...dataset, id: "files" }, names: ["images"] });
    expect(second.start()?.settings).toMatchObject({ data: "files" });
    expect(first.types().filter((type) => type === "load")).toHaveLength(1);
  });

  it("go on without one whose data cannot be had, and say why", () => {
    const files = [new File(["idx"], "images")];
    commands.load(files);
    first.answer({ type: "loaded", dataset: { ...dataset, id: "files" }, names: ["images"] });
    openLanes([{ ...correct, K: 3 }]);
    [, second] = Line.all;
    second.answer({ type: "refused", problem: { key: "notIdx", values: { name: "images" } } as never });
    expect(lanes()).toHaveLength(1);
    expect(second.ended).toBe(true);
    expect(problems()).toContain("notIdx");
    expect(selected().state.settings.data).toBe("files");
  });

  it("leave no worker behind, whichever is closed, however often", () => {
    for (let i = 0; i < 10; i++) {
      openLanes([mistaken, { ...correct, latentSize: 3 }]);
      closeOthers();
    }
    expect(living()).toEqual([first]);
    openLanes([mistaken]);
    closeOthers();
    expect(living()).toHaveLength(1);
  });

  it("are undone together where they would else train on other data", () => {
    keepCheckpoint(first, 70);
    openLanes([{ ...correct, latentSize: 5 }]);
    [, second] = Line.all;
    progress(second, 60);
    keepCheckpoint(second, 60);
    commands.change("seed", 9);
    commands.undo(lanes()[0]);
    expect(first.start()).toMatchObject({ settings: { seed: 1 }, checkpoint: { step: 70 } });
    expect(second.start()).toMatchObject({ settings: { seed: 1, latentSize: 5 }, checkpoint: { step: 60 } });
    commands.change("latentSize", 7);
    const { length } = second.said;
    commands.undo(lanes()[0]);
    expect(second.types().slice(length)).not.toContain("start");
  });
});
