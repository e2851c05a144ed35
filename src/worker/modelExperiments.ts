/** Measures a model at rest, in a worker that does nothing else. Whoever has started it ends the worker to cancel. */
import type { Dataset } from "../data/dataset";
import { gradientRatios } from "../training/gradientRatio";
import type { ModelOrder } from "../training/modelExperiments";
import { nestedBounds } from "../training/nestedBounds";
import type { Checkpoint } from "../training/records";
import type { FromWorker } from "./protocol";
import { resting } from "./resting";

const interval = 200; // ms between two reports

/** Work in pieces, which says how far it is and what it has found. */
type Work<Point> = AsyncGenerator<{ readonly share: number; readonly points: readonly Point[] }, readonly Point[]>;

export async function measureModel(
  order: ModelOrder,
  dataset: Dataset,
  checkpoint: Checkpoint,
  share: number | undefined,
  post: (message: FromWorker) => void,
): Promise<void> {
  const report = async <Point>(work: Work<Point>): Promise<readonly Point[]> => {
    const rest = resting(share);
    let reported = Number.NEGATIVE_INFINITY;
    for (;;) {
      const { done, value } = await work.next();
      if (done) return value;
      await rest();
      const now = performance.now();
      if (now - reported < interval) continue;
      reported = now;
      post({ type: "measuring", ...value } as FromWorker);
    }
  };
  const plan = { dataset, checkpoint, examples: order.choice.examples };
  const points =
    order.id === "gradients"
      ? await report(gradientRatios({ ...plan, choice: order.choice }))
      : await report(nestedBounds({ ...plan, choice: order.choice }));
  post({ type: "measured", points } as FromWorker);
}
