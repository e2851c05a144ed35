/** What the page asks of its two workers, the engine's and the reference's. Answers are numbers, or many of them. */
import type { BackendName } from "../src/worker/protocol";

export type Question =
  /** Opens the backend; the engine with so many threads. Answers how many threads it has. */
  | { readonly ask: "open"; readonly backend: BackendName; readonly threads: number }
  /** Makes the model of a work, by its name, and takes steps that compile and warm up: for half a second, or so many ms. */
  | { readonly ask: "make"; readonly work: string; readonly warmUp?: number }
  /** Takes steps for so many ms, at least one, and waits for the last: steps a second. */
  | { readonly ask: "speed"; readonly milliseconds: number }
  /** Draw calls of WebGL in one step. */
  | { readonly ask: "launches" }
  /** Takes so many steps: the median ms of JavaScript that enqueues one. */
  | { readonly ask: "enqueue"; readonly steps: number }
  /** Takes so many steps and waits for them: bytes that the backend's tensors then hold. */
  | { readonly ask: "advance"; readonly steps: number }
  /** Intensities of a grid of 20×20 decoded latents. */
  | { readonly ask: "grid" }
  /** Bytes that a step held at its most, over what its tensors need on paper. */
  | { readonly ask: "memory"; readonly work: string };

/** One model in training, whoever computes it. */
export interface Subject {
  /** Enqueues one step. */
  step(): void;
  /** Waits until all steps are done. */
  settle(): Promise<void>;
  dispose(): void;
}

/** Where it is measured, as the browser knows it. */
export interface Machine {
  readonly cores: number;
  /** Who draws for WebGL: a GPU by its driver's name, or a program. */
  readonly renderer: string;
}
