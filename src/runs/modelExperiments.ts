/** The experiments of the laboratories that measure the selected run's model at its present weights. */
import { createStore, useStore } from "zustand";
import type { ProblemRecord } from "../locales/problem";
import {
  gradientCells,
  type ModelExperimentId,
  type ModelExperiments,
  type ModelOrder,
  type ModelPoint,
} from "../training/modelExperiments";
import type { Checkpoint } from "../training/records";
import { connect } from "./connect";
import { fairShare, measuring } from "./fairShare";
import { misfit } from "./fit";
import { keepStep } from "./keepStep";
import type { Lane } from "./lane";
import { selected } from "./lanes";
import { measureModel } from "./measureModel";
import { placeOf } from "./session";

keepStep();

type Choice<Id extends ModelExperimentId> = ModelExperiments[Id]["choice"];

export interface ModelExperimentState<Id extends ModelExperimentId> {
  /** What is measured, or was last. */
  readonly choice?: Choice<Id>;
  /** The model that is measured, or was last: as it was at one step. */
  readonly of?: Pick<Checkpoint, "step" | "settings">;
  /** 0…1 while it runs. */
  readonly share?: number;
  /** Those that are finished, or all as far as they are known. */
  readonly points: readonly ModelPoint<Id>[];
  readonly hasFailed?: boolean;
  /** Why it has not begun, or has ended. */
  readonly problem?: ProblemRecord;
}

export interface ModelExperiment<Id extends ModelExperimentId> {
  /** Its state; the component renders again when that changes. */
  use(): ModelExperimentState<Id>;
  /** Begins anew, whatever is running. */
  start(choice: Choice<Id>): void;
  /** Stops at once; what was found stays. */
  cancel(): void;
}

function modelExperiment<Id extends ModelExperimentId>(
  id: Id,
  refusal: (lane: Lane, choice: Choice<Id>) => ProblemRecord | undefined,
): ModelExperiment<Id> {
  type State = ModelExperimentState<Id>;
  const store = createStore<State>(() => ({ points: [] }));
  let end: () => void = () => undefined;

  const stop = (why: Pick<State, "hasFailed" | "problem"> = {}) => {
    end();
    store.setState(({ choice, of, points }) => ({ choice, of, points, ...why }), true);
  };
  const begin = (lane: Lane, choice: Choice<Id>, checkpoint: Checkpoint) => {
    store.setState({ of: { step: checkpoint.step, settings: checkpoint.settings } } as Partial<State>);
    const leave = measuring();
    const order = { id, choice } as unknown as ModelOrder;
    const plan = { order, checkpoint, backend: placeOf(lane).backend, files: lane.host.files, share: fairShare() };
    const stopMeasuring = measureModel(connect, plan, {
      found: (points, share) => {
        if (share === undefined) leave();
        store.setState({ points, share } as Partial<State>);
      },
      failed: (problem) => stop(problem ? { problem } : { hasFailed: true }),
    });
    end = () => {
      leave();
      stopMeasuring();
    };
  };
  return {
    use: () => useStore(store),
    start: (choice) => {
      end();
      const lane = selected();
      const problem = refusal(lane, choice);
      store.setState({ choice, points: [], ...(problem ? { problem } : { share: 0 }) }, true);
      if (problem) return;
      let isWanted = true;
      end = () => {
        isWanted = false;
      };
      void lane.host.present().then((checkpoint) => {
        if (!isWanted) return;
        if (checkpoint) begin(lane, choice, checkpoint);
        else stop({ problem: { key: "modelNotReady", values: {} } });
      });
    },
    cancel: () => stop(),
  };
}

/** The signal-to-noise ratio of its gradients. A batch that would not fit is refused. */
export const modelGradients = modelExperiment("gradients", (lane, choice) => {
  const samples = Math.max(...gradientCells(choice).map(({ K, M }) => K * M));
  return misfit({ ...lane.state.settings, M: 1, K: samples, batchSize: choice.examples }, placeOf(lane));
});

/** The bounds of more and more samples on its log p(x). */
export const modelBounds = modelExperiment("bounds", () => undefined);
