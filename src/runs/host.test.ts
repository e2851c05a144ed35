import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { defaultsOf } from "../settings/defaults";
import type { Settings } from "../settings/table";
import type { Checkpoint } from "../training/records";
import type { FromWorker, ToWorker } from "../worker/protocol";
import { type Connection, Host, type HostEvents, type Start } from "./host";
import { initialView } from "./state";

class Line implements Connection {
  onmessage: Connection["onmessage"] = null;
  onerror: Connection["onerror"] = null;
  onmessageerror: Connection["onmessageerror"] = null;
  ended = false;
  readonly said: ToWorker[] = [];

  postMessage(message: ToWorker): void {
    this.said.push(message);
  }

  terminate(): void {
    this.ended = true;
  }

  answer(message: FromWorker): void {
    this.onmessage?.call(this as unknown as Worker, { data: message } as MessageEvent);
  }
}

const settings = defaultsOf("vae");
const memory = { tensors: 1, bytes: 1 };

function startOf(change: Partial<Settings> = {}): Start {
  const pace = { stepsPerFrame: 0, stepBudget: 0, evaluateEvery: 0 };
  return {
    type: "start",
    run: 1,
    settings: { ...settings, ...change },
    playing: true,
    pace,
    view: initialView,
    backend: "auto",
  };
}

function checkpointAt(step: number): Checkpoint {
  return { step, settings, weights: {}, firstMoments: {}, secondMoments: {} };
}

function progressAt(step: number): FromWorker {
  return { type: "progress", run: 1, step, examples: step, records: [], speed: 1, seconds: 1, memory };
}

describe("Host", () => {
  let lines: Line[];
  let events: { [Event in keyof HostEvents]: ReturnType<typeof vi.fn<HostEvents[Event]>> };
  let host: Host;

  beforeEach(() => {
    vi.useFakeTimers();
    lines = [];
    events = { message: vi.fn(), brought: vi.fn(), lost: vi.fn(), halted: vi.fn(), gone: vi.fn() };
    host = new Host(() => {
      const line = new Line();
      lines.push(line);
      return line;
    }, events);
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  it("pauses without ado when the worker answers", () => {
    host.start(startOf());
    host.pause();
    lines[0].answer({ type: "paused", run: 1, step: 3, because: "asked" });
    vi.advanceTimersByTime(1000);
    expect(lines).toHaveLength(1);
    expect(events.halted).not.toHaveBeenCalled();
  });

  it("ends a worker that does not pause, within 200 ms, and stands at its checkpoint in a new one", () => {
    host.start(startOf());
    lines[0].answer({ type: "checkpoint", run: 1, checkpoint: checkpointAt(40) });
    host.pause();
    vi.advanceTimersByTime(200);
    expect(lines[0].ended).toBe(true);
    expect(events.halted).toHaveBeenCalledWith(40);
    expect(lines[1].said).toMatchObject([{ type: "start", playing: false, checkpoint: { step: 40 } }]);
  });

  it("says how the run stands now, or in time how it stood last", async () => {
    host.start(startOf());
    lines[0].answer({ type: "checkpoint", run: 1, checkpoint: checkpointAt(40) });
    const now = host.present();
    expect(lines[0].said.at(-1)).toEqual({ type: "save", run: 1 });
    lines[0].answer({ type: "checkpoint", run: 1, checkpoint: checkpointAt(47) });
    expect((await now)?.step).toBe(47);

    const late = host.present();
    vi.advanceTimersByTime(1000);
    expect((await late)?.step).toBe(47);
    expect(lines).toHaveLength(1);
  });

  it("goes on from the last checkpoint, with the settings of the moment, after a crash", () => {
    host.start(startOf());
    lines[0].answer({ type: "checkpoint", run: 1, checkpoint: checkpointAt(100) });
    host.send({ type: "configure", run: 1, settings: { ...settings, K: 9 } });
    lines[0].onerror?.call(lines[0] as unknown as Worker, new ErrorEventLike("out of memory"));
    expect(events.lost).toHaveBeenCalledWith(
      { key: "workerCrashed", values: { message: "out of memory", step: 100 } },
      100,
    );
    expect(lines[1].said).toMatchObject([{ type: "start", settings: { K: 9 }, checkpoint: { step: 100 } }]);
  });

  it("frees a checkpoint when the next one comes, but neither what it gave away nor what it was given", () => {
    const sized = (step: number): Checkpoint => ({ ...checkpointAt(step), weights: { w: Float32Array.of(step) } });
    const [given, first, second] = [sized(10), sized(20), sized(30)];
    host.start({ ...startOf(), checkpoint: given });
    lines[0].answer({ type: "checkpoint", run: 1, checkpoint: first });
    const away = host.checkpoint;
    lines[0].answer({ type: "checkpoint", run: 1, checkpoint: second });
    expect([given, away].map((each) => [...(each?.weights.w ?? [])])).toEqual([[10], [20]]);
    expect(host.checkpoint).toEqual(second);
    // Node has no way to free memory before version 21; it is left to be collected there.
    const canFree = "transfer" in ArrayBuffer.prototype;
    expect(first.weights.w).toHaveLength(canFree ? 0 : 1);
  });

  it("gives up after three new workers that did not get on", () => {
    host.start(startOf());
    const failed: FromWorker = { type: "failed", run: 1, problem: { key: "unknown", values: { message: "lost" } } };
    for (let attempt = 0; attempt < 4; attempt += 1) lines.at(-1)?.answer(failed);
    expect(lines).toHaveLength(4);
    expect(events.lost).toHaveBeenCalledTimes(3);
    expect(events.gone).toHaveBeenCalledOnce();
  });

  it("does not give up while each worker gets on", () => {
    host.start(startOf());
    for (let attempt = 1; attempt <= 6; attempt += 1) {
      lines.at(-1)?.answer({ type: "checkpoint", run: 1, checkpoint: checkpointAt(100 * attempt) });
      lines.at(-1)?.answer({ type: "failed", run: 1, problem: { key: "unknown", values: { message: "lost" } } });
    }
    expect(events.lost).toHaveBeenCalledTimes(6);
    expect(events.gone).not.toHaveBeenCalled();
  });

  it("replaces a worker that falls silent while it plays", () => {
    host.start(startOf());
    lines[0].answer(progressAt(1));
    vi.advanceTimersByTime(9_000);
    expect(events.lost).not.toHaveBeenCalled();
    vi.advanceTimersByTime(3_000);
    expect(events.lost).toHaveBeenCalledOnce();
    expect(lines).toHaveLength(2);
  });

  it("waits longer for a worker whose steps take long", () => {
    host.start(startOf());
    lines[0].answer(progressAt(1));
    vi.advanceTimersByTime(6_000);
    lines[0].answer(progressAt(2));
    vi.advanceTimersByTime(20_000);
    expect(events.lost).not.toHaveBeenCalled();
    vi.advanceTimersByTime(6_000);
    expect(events.lost).toHaveBeenCalledOnce();
  });

  it("lets a paused worker be silent", () => {
    host.start(startOf());
    lines[0].answer({ type: "paused", run: 1, step: 3, because: "budget" });
    vi.advanceTimersByTime(600_000);
    expect(lines).toHaveLength(1);
  });

  it("gives dropped files to a new worker before the run goes on", () => {
    const files = [new File(["idx"], "train-images-idx3-ubyte")];
    const dataset = { ...datasetSummary, id: "files" } as const;
    host.start(startOf());
    host.load(files);
    lines[0].answer({ type: "loaded", dataset, names: ["train-images-idx3-ubyte"] });
    expect(events.brought).toHaveBeenCalledExactlyOnceWith(dataset);
    host.start(startOf({ data: "files" }));
    expect(lines[0].said.map(({ type }) => type)).toEqual(["start", "load", "start"]);

    lines[0].answer({ type: "failed", run: 1, problem: { key: "unknown", values: { message: "lost" } } });
    expect(lines[1].said).toEqual([{ type: "load", files }]);
    lines[1].answer({ type: "loaded", dataset, names: ["train-images-idx3-ubyte"] });
    expect(lines[1].said.map(({ type }) => type)).toEqual(["load", "start"]);
    expect(events.brought).toHaveBeenCalledOnce();
  });
});

class ErrorEventLike extends Event implements Pick<ErrorEvent, "message"> {
  readonly colno = 0;
  readonly error = undefined;
  readonly filename = "";
  readonly lineno = 0;

  constructor(readonly message: string) {
    super("error", { cancelable: true });
  }
}

const datasetSummary = {
  kind: "image",
  size: 784,
  width: 28,
  height: 28,
  modalities: 1,
  labelCount: 10,
  trainCount: 60_000,
  heldOutCount: 10_000,
} as const;
