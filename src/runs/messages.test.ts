import { describe, expect, it } from "vitest";
import { settingIds } from "../settings/table";
import type { StepRecord } from "../training/records";
import type { FromWorker } from "../worker/protocol";
import { notify, receive } from "./messages";
import { type RunState, runStore } from "./state";

const initial: RunState = { ...runStore.getInitialState(), run: 2 };

function replay(messages: readonly FromWorker[], state = initial): RunState {
  return messages.reduce(receive, state);
}

function progress(step: number, ...records: StepRecord[]): FromWorker {
  return {
    type: "progress",
    run: 2,
    step,
    examples: 64 * step,
    records,
    speed: 90,
    seconds: 1,
    memory: { tensors: 30, bytes: 4096 },
  };
}

describe("receive", () => {
  it("plays from the first progress on", () => {
    const first: StepRecord = { step: 1, examples: 64, train: { objective: -500 }, heldOut: { objective: -510 } };
    const second: StepRecord = { step: 2, examples: 128, train: { objective: -490 } };
    const state = replay([progress(2, first, second)]);
    expect(state).toMatchObject({ status: "playing", step: 2, examples: 128, speed: 90 });
    expect(state.latest).toBe(second);
    expect(state.latestHeldOut).toBe(first);
  });

  it("stays paused while single steps are taken", () => {
    const paused: FromWorker = { type: "paused", run: 2, step: 5, because: "asked" };
    expect(replay([progress(5), paused, progress(6)])).toMatchObject({ status: "paused", step: 6 });
  });

  it("drops what a replaced run still says", () => {
    const stale: FromWorker[] = [
      {
        type: "progress",
        run: 1,
        step: 99,
        examples: 1,
        records: [],
        speed: 1,
        seconds: 1,
        memory: { tensors: 1, bytes: 1 },
      },
      { type: "paused", run: 1, step: 99, because: "budget" },
      { type: "evaluating", run: 1, share: 0.5 },
    ];
    expect(replay(stale)).toBe(initial);
  });

  it("keeps each picture until a newer one of its kind comes", () => {
    const grid = new Float32Array([1]);
    const probe = new Float32Array([2]);
    const state = replay([
      { type: "frame", run: 2, frame: { step: 1, grid, gridSize: 1 } },
      { type: "frame", run: 2, frame: { step: 2, probe } },
    ]);
    expect(state.frame).toEqual({ step: 2, grid, gridSize: 1, probe });
  });

  it("says when the budget is spent, and not when a person paused", () => {
    expect(replay([{ type: "paused", run: 2, step: 5, because: "asked" }]).notices).toEqual([]);
    const budgeted = { ...initial, settings: { ...initial.settings, stepBudget: 5 } };
    expect(replay([{ type: "paused", run: 2, step: 7, because: "budget" }], budgeted)).toMatchObject({
      pausedBecause: "budget",
      notices: [{ problem: { key: "budgetSpent", values: { steps: 5 } } }],
    });
  });

  it("remembers that it was the hidden tab that paused", () => {
    const hidden: RunState = { ...initial, pausedBecause: "hidden" };
    expect(replay([{ type: "paused", run: 2, step: 5, because: "asked" }], hidden).pausedBecause).toBe("hidden");
  });

  it("stands at the checkpoint before the term that stopped being a number", () => {
    const state = replay([
      progress(130),
      { type: "diverged", run: 2, step: 131, term: "kl", value: "NaN", checkpointStep: 100 },
    ]);
    expect(state).toMatchObject({
      status: "diverged",
      step: 100,
      notices: [
        { tone: "error", problem: { key: "diverged", values: { step: 131, term: "@terms.names.kl", value: "NaN" } } },
      ],
    });
  });

  it("leaves the run as it was when input is refused", () => {
    const state = replay([
      progress(9),
      { type: "loading", source: "files", name: "a.gz", share: 0.5 },
      { type: "refused", problem: { key: "unknown", values: { message: "?" } } },
    ]);
    expect(state).toMatchObject({ status: "playing", step: 9, loading: undefined, notices: [{ tone: "error" }] });
  });
});

describe("notify", () => {
  it("replaces a remark by the newer one of its kind", () => {
    let state = initial;
    for (const steps of [10, 20]) {
      state = { ...state, ...notify(state, "information", { key: "startedAnew", values: { steps } }, true) };
    }
    expect(state.notices).toMatchObject([{ problem: { values: { steps: 20 } }, undo: true }]);
  });

  it("says one thing once, and keeps the newest four errors, but a warning for every setting", () => {
    let state = initial;
    for (const setting of settingIds) {
      state = { ...state, ...notify(state, "warning", { key: "outOfRange", values: { setting } }) };
    }
    expect(state.notices).toHaveLength(settingIds.length);

    state = initial;
    for (const message of ["a", "b", "c", "d", "e", "d"]) {
      state = { ...state, ...notify(state, "error", { key: "unknown", values: { message } }) };
    }
    expect(state.notices.map(({ problem }) => problem.values.message)).toEqual(["b", "c", "e", "d"]);
    expect(new Set(state.notices.map(({ id }) => id)).size).toBe(4);
  });
});
