import { beforeEach, describe, expect, it, vi } from "vitest";
import { defaultsOf } from "../settings/defaults";
import type { Settings } from "../settings/table";
import type { FromWorker, ToWorker } from "../worker/protocol";
import * as commands from "./commands";
import { rivalLanes } from "./comparison";
import { runStore } from "./state";

/** A worker that says what the test tells it to. */
class Line {
  static all: Line[] = [];
  onmessage?: (event: { data: FromWorker }) => void;
  ended = false;
  readonly said: ToWorker[] = [];

  constructor() {
    Line.all.push(this);
  }

  postMessage(message: ToWorker): void {
    this.said.push(message);
  }

  terminate(): void {
    this.ended = true;
  }

  answer(message: FromWorker): void {
    this.onmessage?.({ data: message });
  }

  types(): string[] {
    return this.said.map(({ type }) => type);
  }

  start(): Extract<ToWorker, { type: "start" }> | undefined {
    return this.said.findLast((message) => message.type === "start");
  }

  /** At which step it has been told to wait. */
  limit(): number | undefined {
    const told = this.said.findLast((message) => message.type === "start" || message.type === "pace");
    return told && "pace" in told ? told.pace.waitAt : undefined;
  }
}

const dataset = {
  id: "pen-digits",
  kind: "image",
  size: 784,
  width: 28,
  height: 28,
  modalities: 1,
  labelCount: 10,
  trainCount: 10,
  heldOutCount: 5,
} as const;
const correct = defaultsOf("vae");
const mistaken: Settings = { ...correct, pitfall: "kl-sign" };
const names = ["mistakes.lanes.correct", "mistakes.lanes.mistaken"] as const;

describe("two runs side by side", () => {
  let frames: (() => void)[] = [];
  let main: Line;
  let rival: Line;
  vi.stubGlobal("Worker", Line);
  vi.stubGlobal("history", { replaceState: () => undefined });
  vi.stubGlobal("location", { origin: "http://here", pathname: "/", search: "", hash: "" });
  vi.stubGlobal("requestAnimationFrame", (task: () => void) => frames.push(task));

  const rivalState = () => rivalLanes()[0].state;
  const progress = (line: Line, step: number) => {
    const run = line.start()?.run ?? 0;
    line.answer({ type: "started", run, step: 0, dataset, parameters: 1 });
    const memory = { tensors: 1, bytes: 1 };
    line.answer({ type: "progress", run, step, examples: step, records: [], speed: 1, memory });
  };
  const diverge = (line: Line) =>
    line.answer({
      type: "diverged",
      run: line.start()?.run ?? 0,
      step: 9,
      term: "kl",
      value: "NaN",
      checkpointStep: 0,
    });

  beforeEach(() => {
    frames = [];
    commands.endComparison();
    Line.all = Line.all.slice(0, 1); // the page's own worker lasts
    commands.start(correct, "wasm");
    main = Line.all[0];
    progress(main, 80);
    runStore.setState({ notices: [] });
    commands.compare(correct, mistaken, names);
    rival = Line.all[1];
  });

  it("begin anew from the same seed and differ in the pitfall alone", () => {
    expect(Line.all).toHaveLength(2);
    expect(main.start()).toMatchObject({ settings: correct, playing: true, checkpoint: undefined });
    expect(rival.start()).toMatchObject({ settings: mistaken, playing: true, checkpoint: undefined, backend: "wasm" });
    expect(rivalState()).toMatchObject({ name: names[1], step: 0 });
    expect(runStore.getState()).toMatchObject({ name: names[0], step: 0 });
  });

  it("play, pause, step and begin anew together", () => {
    main.said.length = rival.said.length = 0;
    commands.pause();
    commands.step();
    commands.play();
    for (const line of [main, rival]) expect(line.types()).toEqual(["pause", "step", "play"]);
    commands.reset();
    expect(main.start()?.settings).toEqual(correct);
    expect(rival.start()?.settings).toEqual(mistaken);
  });

  it("take live settings and new beginnings over, each with its own pitfall", () => {
    commands.change("learningRate", 0.01);
    for (const frame of frames) frame();
    for (const line of [main, rival]) expect(line.said).toContainEqual(expect.objectContaining({ type: "configure" }));
    expect(rivalState().settings).toEqual({ ...mistaken, learningRate: 0.01 });
    commands.change("latentSize", 5);
    expect(main.start()?.settings).toMatchObject({ latentSize: 5, pitfall: "none" });
    expect(rival.start()?.settings).toMatchObject({ latentSize: 5, learningRate: 0.01, pitfall: "kl-sign" });
  });

  it("wait for the slower one", () => {
    expect([main.limit(), rival.limit()]).toEqual([50, 50]);
    progress(main, 50);
    progress(rival, 20);
    expect([main.limit(), rival.limit()]).toEqual([70, 70]);
  });

  it("do not wait for one that stands", () => {
    progress(main, 50);
    progress(rival, 20);
    diverge(rival);
    expect(rivalState().status).toBe("diverged");
    expect(runStore.getState().status).toBe("playing");
    expect(main.limit()).toBe(100);
  });

  it("say which of them something happened to, and remarks once", () => {
    progress(rival, 20);
    diverge(rival);
    rival.answer({ type: "paused", run: rival.start()?.run ?? 0, step: 0, because: "budget" });
    const { notices } = runStore.getState();
    expect(notices.filter(({ tone }) => tone === "error")).toMatchObject([
      { of: names[1], problem: { key: "divergedMistaken" } },
    ]);
    expect(notices.map(({ problem }) => problem.key)).not.toContain("budgetSpent");
    progress(main, 20);
    diverge(main);
    expect(runStore.getState().notices.at(-1)).toMatchObject({ of: names[0], problem: { key: "diverged" } });
  });

  it.each<[keyof Settings, Partial<Settings>]>([
    ["variant", { variant: "iwae" }],
    ["data", { data: "rings" }],
    ["pitfall", { pitfall: "kl-sign" }],
  ])("end with a new beginning that has another %s", (id, change) => {
    commands.change(id, change[id] as never);
    expect(rivalLanes()).toEqual([]);
    expect(rival.ended).toBe(true);
    expect(main.limit()).toBeUndefined();
    expect(runStore.getState().name).toBeUndefined();
    const { length } = main.said;
    progress(rival, 90);
    expect(main.said).toHaveLength(length);
  });

  it("share dropped files", () => {
    commands.endComparison();
    const files = [new File(["idx"], "images")];
    commands.load(files);
    main.answer({ type: "loaded", dataset: { ...dataset, id: "files" }, names: ["images"] });
    const onFiles: Settings = { ...runStore.getState().settings };
    commands.compare(onFiles, { ...onFiles, pitfall: "kl-sign" }, names);
    const second = Line.all[2];
    expect(second.said).toContainEqual({ type: "load", files });
    expect(second.start()).toBeUndefined();
    second.answer({ type: "loaded", dataset: { ...dataset, id: "files" }, names: ["images"] });
    expect(second.start()?.settings).toMatchObject({ data: "files", pitfall: "kl-sign" });
    expect(main.types().filter((type) => type === "load")).toHaveLength(1);
  });

  it("leave nothing behind, however often", () => {
    for (let i = 0; i < 10; i++) commands.compare(correct, mistaken, names);
    expect(Line.all.filter(({ ended }) => !ended)).toHaveLength(2);
    commands.endComparison();
    expect(Line.all.filter(({ ended }) => !ended)).toEqual([main]);
  });

  it("are undone together", () => {
    const weights = { weights: {}, firstMoments: {}, secondMoments: {} };
    main.answer({
      type: "checkpoint",
      run: main.start()?.run ?? 0,
      checkpoint: { step: 70, settings: correct, ...weights },
    });
    commands.compare(correct, mistaken, names);
    commands.undo();
    expect(rivalLanes()).toEqual([]);
    expect(main.start()).toMatchObject({ checkpoint: { step: 70 } });
  });
});
