import { createStore } from "zustand";

interface SlowStepState {
  /** Whether the parts of a step are shown. */
  readonly isOpen: boolean;
  /** Whether somebody waits for them to go through them by keyboard. */
  readonly isAsked: boolean;
}

export const slowStepStore = createStore<SlowStepState>(() => ({ isOpen: false, isAsked: false }));
