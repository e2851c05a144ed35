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
  readonly pytorch: PyTorch;
  /** Windows of each side, and ms of each. */
  readonly rounds: number;
  readonly window: number;
}

/** One claim: a part of the table. */
export type Claim = (bench: Bench) => Promise<Row[]>;

/** Speeds in turn, so that what else the machine does falls on all alike: the median of each ratio to the first. */
export async function ratios(rounds: number, sides: readonly (() => Promise<number>)[]): Promise<number[]> {
  const found: number[][] = sides.map(() => []);
  for (let round = 0; round < rounds; round++) {
    const speeds: number[] = [];
    for (const side of sides) speeds.push(await side());
    speeds.forEach((speed, i) => {
      found[i].push(speeds[0] / speed);
    });
  }
  return found.map(median);
}
