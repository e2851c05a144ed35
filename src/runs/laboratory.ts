/** The experiments of the laboratories: each runs beside the training, in a worker that is there only as long. */
import { createStore, useStore } from "zustand";
import type { Choice, ExperimentId, LaboratoryReport, Result } from "../worker/laboratory";
import { fairShare, measuring } from "./fairShare";
import { keepStep } from "./keepStep";

keepStep();

export interface ExperimentState<Id extends ExperimentId> {
  /** What is measured, or was last. */
  readonly choice?: Choice<Id>;
  /** 0…1 while it runs. */
  readonly share?: number;
  /** Those that are finished, or all as far as they are known. */
  readonly points: Result<Id>["points"];
  /** When all are. */
  readonly result?: Result<Id>;
  readonly hasFailed?: boolean;
}

export interface Experiment<Id extends ExperimentId> {
  /** Its state; the component renders again when that changes. */
  use(): ExperimentState<Id>;
  /** Begins anew, whatever is running. */
  start(choice: Choice<Id>): void;
  /** Stops at once; finished points stay. */
  cancel(): void;
}

function experiment<Id extends ExperimentId>(id: Id): Experiment<Id> {
  const store = createStore<ExperimentState<Id>>(() => ({ points: [] as Result<Id>["points"] }));
  let worker: Worker | undefined;
  let leave = () => {};
  const end = () => {
    leave();
    worker?.terminate();
    worker = undefined;
  };
  const stop = (hasFailed: boolean) => {
    end();
    store.setState(({ choice, points }) => ({ choice, points, hasFailed }), true);
  };
  return {
    use: () => useStore(store),
    start: (choice) => {
      end();
      leave = measuring();
      store.setState({ choice, share: 0, points: [] as Result<Id>["points"] }, true);
      worker = new Worker(new URL("../worker/laboratory.ts", import.meta.url), { type: "module", name: "laboratory" });
      worker.onmessage = ({ data }: MessageEvent<LaboratoryReport<Id>>) => {
        if (data.type === "progress") {
          store.setState({ share: data.share, points: data.points } as Partial<ExperimentState<Id>>);
        } else {
          end();
          store.setState({ choice, points: data.result.points, result: data.result }, true);
        }
      };
      worker.onerror = () => stop(true);
      worker.postMessage({ id, choice, share: fairShare() });
    },
    cancel: () => stop(false),
  };
}

/** Rainforth's toy: the signal-to-noise ratio of gradients. */
export const signalToNoise = experiment("signalToNoise");

/** What STL and DReG expect where q is a mixture. */
export const mixtureBias = experiment("mixtureBias");

/** How importance-weighted bounds close on a known log p(x). */
export const bounds = experiment("bounds");

/** What a temperature costs the relaxed gradients of a categorical. */
export const relaxation = experiment("relaxation");
