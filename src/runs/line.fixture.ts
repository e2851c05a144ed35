/** What stands for a worker in the tests of runs, and for the data set that it reads. */
import type { FromWorker, ToWorker } from "../worker/protocol";

/** A worker that says what the test tells it to. */
export class Line {
  static all: Line[] = [];
  onmessage?: (event: { data: FromWorker }) => void;
  ended = false;
  readonly said: ToWorker[] = [];

  constructor() {
    Line.all.push(this);
  }

  postMessage(message: ToWorker): void {
    this.said.push(message);
  }

  terminate(): void {
    this.ended = true;
  }

  answer(message: FromWorker): void {
    this.onmessage?.({ data: message });
  }

  types(): string[] {
    return this.said.map(({ type }) => type);
  }

  start(): Extract<ToWorker, { type: "start" }> | undefined {
    return this.said.findLast((message) => message.type === "start");
  }

  /** At which step it has been told to wait. */
  limit(): number | undefined {
    const told = this.said.findLast((message) => message.type === "start" || message.type === "pace");
    return told && "pace" in told ? told.pace.waitAt : undefined;
  }
}

export const dataset = {
  id: "pen-digits",
  kind: "image",
  size: 784,
  width: 28,
  height: 28,
  modalities: 1,
  labelCount: 10,
  trainCount: 10,
  heldOutCount: 5,
} as const;
