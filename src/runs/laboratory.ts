/** An experiment of the laboratory: it runs beside the training, in a worker that is there only as long. */
import { createStore, useStore } from "zustand";
import type { SweepChoice, SweepPoint, SweepResult } from "../experiments/signalToNoiseSweep";
import type { LaboratoryReport } from "../worker/laboratory";

export interface SweepState {
  /** What is measured, or was last. */
  readonly choice?: SweepChoice;
  /** 0…1 while it runs. */
  readonly share?: number;
  /** Those that are finished. */
  readonly points: readonly SweepPoint[];
  /** When all are. */
  readonly result?: SweepResult;
  readonly hasFailed?: boolean;
}

export const sweepStore = createStore<SweepState>(() => ({ points: [] }));

export function useSweep(): SweepState {
  return useStore(sweepStore);
}

let worker: Worker | undefined;

function end(): void {
  worker?.terminate();
  worker = undefined;
}

/** Begins anew, whatever is running. */
export function startSweep(choice: SweepChoice): void {
  end();
  sweepStore.setState({ choice, share: 0, points: [] }, true);
  worker = new Worker(new URL("../worker/laboratory.ts", import.meta.url), { type: "module", name: "laboratory" });
  worker.onmessage = ({ data }: MessageEvent<LaboratoryReport>) => {
    if (data.type === "progress") {
      sweepStore.setState({ share: data.share, points: data.points });
    } else {
      end();
      sweepStore.setState({ choice, points: data.result.points, result: data.result }, true);
    }
  };
  worker.onerror = () => {
    end();
    sweepStore.setState(({ points }) => ({ choice, points, hasFailed: true }), true);
  };
  worker.postMessage(choice);
}

/** Stops at once; finished points stay. */
export function cancelSweep(): void {
  end();
  sweepStore.setState(({ choice, points }) => ({ choice, points }), true);
}
