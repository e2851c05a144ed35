import type { ProblemRecord } from "../locales/problem";
import type { ModelOrder, ModelPoint } from "../training/modelExperiments";
import type { Checkpoint } from "../training/records";
import type { BackendName, FromWorker, ToWorker } from "../worker/protocol";
import { bringing } from "./bringing";
import type { Connection } from "./host";

export interface ModelPlan {
  readonly order: ModelOrder;
  readonly checkpoint: Checkpoint;
  readonly backend: BackendName | "auto";
  /** Dropped files, where the model's data is from such. */
  readonly files: readonly File[];
  /** Which share of the time it takes; absent: all of it. */
  readonly share?: number;
}

export interface ModelEvents {
  /** @param share of the work that is done; undefined at the end */
  found(points: readonly ModelPoint[], share?: number): void;
  /** It is over; without a problem the worker has crashed. */
  failed(problem?: ProblemRecord): void;
}

/**
 * Measures a model at rest in a worker of its own, which is there only as long: the run that it is from goes on. Returns
 * what ends it at once; then nothing more is heard.
 */
export function measureModel(connect: () => Connection, plan: ModelPlan, events: ModelEvents): () => void {
  const { order, checkpoint, backend, files, share } = plan;
  const worker = connect();
  const post = (message: ToWorker) => worker.postMessage(message);
  const end = () => {
    worker.onmessage = worker.onerror = worker.onmessageerror = null;
    worker.terminate();
  };
  const fail = (problem?: ProblemRecord) => {
    end();
    events.failed(problem);
  };

  const measure = { type: "measure", order, checkpoint, backend, share } as const;
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    if (data.type === "loaded") post(measure);
    else if (data.type === "measuring") events.found(data.points, data.share);
    else if (data.type === "refused" || data.type === "failed") fail(data.problem);
    else if (data.type === "measured") {
      end();
      events.found(data.points);
    }
  };
  worker.onerror = (event) => {
    event.preventDefault();
    fail();
  };
  worker.onmessageerror = () => fail();
  post(bringing(checkpoint.settings.data, files) ?? measure);
  return end;
}
