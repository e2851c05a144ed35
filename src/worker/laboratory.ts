/** Runs one experiment in a worker of its own. Whoever has started it ends the worker to cancel. */
import {
  type SweepChoice,
  type SweepPoint,
  type SweepResult,
  signalToNoiseSweep,
} from "../experiments/signalToNoiseSweep";

export type LaboratoryReport =
  | { readonly type: "progress"; readonly share: number; readonly points: readonly SweepPoint[] }
  | { readonly type: "done"; readonly result: SweepResult };

const interval = 100; // ms between two reports

function report(message: LaboratoryReport): void {
  self.postMessage(message);
}

self.onmessage = ({ data }: MessageEvent<SweepChoice>) => {
  const sweep = signalToNoiseSweep(data);
  let reported = performance.now();
  let step = sweep.next();
  for (; !step.done; step = sweep.next()) {
    const now = performance.now();
    if (now - reported < interval) continue;
    reported = now;
    report({ type: "progress", ...step.value });
  }
  report({ type: "done", result: step.value });
};
