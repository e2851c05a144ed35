import { runStore } from "../runs/state";

/** The panels wait no longer than this, in ms: a run may be paused, or on a slow machine. */
const patience = 400;

/**
 * Resolves when the model has taken a step, or after a moment. The panels are drawn with what it measured, so their code
 * would only take the processor away from it.
 */
export const firstStep = new Promise<void>((resolve) => {
  setTimeout(resolve, patience);
  const stop = runStore.subscribe(({ step }) => {
    if (step === 0) return;
    stop();
    resolve();
  });
});
