/** What the claims share: the page with its workers, PyTorch, and how long they may take. */
import type { Page } from "@playwright/test";
import { median } from "./clock";
import type { Question } from "./protocol";
import type { PyTorch } from "./pytorch";
import type { Row } from "./table";

export interface Bench {
  /** A question to a worker of the page. Names that begin with `naive` are the reference. */
  ask(worker: string, question: Question): Promise<number>;
  end(worker: string): Promise<void>;
  /** ms in which a worker decodes a grid of 20×20 images, and the page draws it. */
  drawGrid(worker: string): Promise<number>;
  readonly page: Page;
  /** Of the machine, as the browser counts them. */
  readonly cores: number;
  readonly pytorch: PyTorch;
  /** Windows of each side, and ms of each. */
  readonly rounds: number;
  readonly window: number;
  /** ms of steps before the first window of a work. */
  readonly warmUp: number;
}

/** One claim: a part of the table. */
export type Claim = (bench: Bench) => Promise<Row[]>;

export interface Compared {
  /** The median of what the side gave. */
  readonly value: number;
  /** The median of what the first side gave ÷ what this one gave. */
  readonly ratio: number;
}

/** What each side gives, asked in turn, so that what else the machine does falls on all alike. */
export async function compare(rounds: number, sides: readonly (() => Promise<number>)[]): Promise<Compared[]> {
  const found: number[][] = sides.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [i, side] of sides.entries()) found[i].push(await side());
  }
  return found.map((values) => ({
    value: median(values),
    ratio: median(values.map((value, round) => found[0][round] / value)),
  }));
}
