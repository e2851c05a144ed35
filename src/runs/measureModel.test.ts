import { beforeEach, describe, expect, it, vi } from "vitest";
import type { DatasetSummary } from "../data/dataset";
import { defaultsOf } from "../settings/defaults";
import type { GradientPoint, ModelOrder } from "../training/modelExperiments";
import type { FromWorker, ToWorker } from "../worker/protocol";
import type { Connection } from "./host";
import { type ModelEvents, measureModel } from "./measureModel";

const order: ModelOrder = { id: "gradients", choice: { K: [1], M: [1], replicates: 40, examples: 4 } };
const point: GradientPoint = { K: 1, M: 1, inference: reading(1), generative: reading(2) };

function reading(debiased: number) {
  return { raw: debiased, debiased, band: [debiased, debiased], error: 0, entries: 3 } as const;
}

describe("measureModel", () => {
  let worker: Connection;
  let said: ToWorker[];
  let terminate: ReturnType<typeof vi.fn<() => void>>;
  let events: { [Event in keyof ModelEvents]: ReturnType<typeof vi.fn<ModelEvents[Event]>> };

  const begin = (data: "rings" | "mnist" | "files", files: readonly File[] = []) => {
    const settings = { ...defaultsOf("iwae"), data };
    const checkpoint = { step: 7, settings, weights: {}, firstMoments: {}, secondMoments: {} };
    return measureModel(() => worker, { order, checkpoint, backend: "wasm", files }, events);
  };
  const answer = (message: FromWorker) => worker.onmessage?.call(worker as Worker, { data: message } as MessageEvent);

  beforeEach(() => {
    said = [];
    terminate = vi.fn();
    events = { found: vi.fn(), failed: vi.fn() };
    const postMessage = (message: ToWorker) => said.push(message);
    worker = { onmessage: null, onerror: null, onmessageerror: null, postMessage, terminate };
  });

  it("passes on what is found, and ends the worker with the last of it", () => {
    begin("rings");
    expect(said).toMatchObject([{ type: "measure", order, checkpoint: { step: 7 }, backend: "wasm" }]);
    answer({ type: "ready" });
    answer({ type: "measuring", share: 0.5, points: [] });
    expect(events.found).toHaveBeenLastCalledWith([], 0.5);
    expect(terminate).not.toHaveBeenCalled();
    answer({ type: "measured", points: [point] });
    expect(events.found).toHaveBeenLastCalledWith([point]);
    expect(terminate).toHaveBeenCalledOnce();
    expect(events.failed).not.toHaveBeenCalled();
  });

  it("first gives the worker a data set that it cannot make", () => {
    const files = [new File(["idx"], "train-images-idx3-ubyte")];
    begin("files", files);
    expect(said).toEqual([{ type: "load", files }]);
    answer({ type: "loaded", dataset: {} as DatasetSummary, names: [] });
    expect(said.map(({ type }) => type)).toEqual(["load", "measure"]);
    begin("mnist");
    expect(said.at(-1)).toEqual({ type: "download", data: "mnist" });
  });

  it("ends the worker where it fails, and says why", () => {
    begin("rings");
    answer({ type: "failed", run: 0, problem: { key: "contextLost", values: {} } });
    expect(events.failed).toHaveBeenCalledExactlyOnceWith({ key: "contextLost", values: {} });
    expect(terminate).toHaveBeenCalledOnce();
    expect(worker.onmessage).toBeNull();
  });

  it("is over at once when it is ended", () => {
    begin("rings")();
    expect(terminate).toHaveBeenCalledOnce();
    expect(worker.onmessage).toBeNull();
  });
});
