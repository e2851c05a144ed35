/** Answers the page's questions about one subject at a time. */
import { memory } from "@tensorflow/tfjs-core";
import { advance, enqueueTime, speedOf } from "./clock";
import { launchesOf } from "./launches";
import type { Question, Subject } from "./protocol";

/** What differs between the engine and the reference. */
export interface Shop {
  open(backend: "webgl" | "wasm" | "cpu", threads: number): Promise<number>;
  make(work: string): Subject;
  /** Intensities of 20×20 decoded images. */
  grid?(): Promise<Float32Array>;
  memory?(work: string): Promise<number>;
}

/** ms of steps, and at least one, in which programs are compiled and compiled again, and caches fill. */
const usualWarmUp = 500;

async function warm(subject: Subject, milliseconds: number): Promise<void> {
  const start = performance.now();
  do {
    subject.step();
    await subject.settle();
  } while (performance.now() - start < milliseconds);
}

export function serve(shop: Shop): void {
  let subject: Subject | undefined;
  const answer = async (question: Question): Promise<number | Float32Array> => {
    switch (question.ask) {
      case "open":
        subject?.dispose();
        subject = undefined;
        return shop.open(question.backend, question.threads);
      case "make":
        subject?.dispose();
        subject = shop.make(question.work);
        await warm(subject, question.warmUp ?? usualWarmUp);
        return 0;
      case "grid":
        return (await shop.grid?.()) ?? Number.NaN;
      case "memory":
        return (await shop.memory?.(question.work)) ?? Number.NaN;
      default:
        return measure(question, subject as Subject);
    }
  };
  self.onmessage = ({ data }: MessageEvent<Question>) => {
    answer(data).then(
      (value) => self.postMessage({ value }),
      (error) => self.postMessage({ error: String(error?.stack ?? error) }),
    );
  };
}

async function measure(
  question: Extract<Question, { ask: "speed" | "launches" | "enqueue" | "advance" }>,
  subject: Subject,
): Promise<number> {
  if (question.ask === "speed") return speedOf(subject, question.milliseconds);
  if (question.ask === "advance") {
    await advance(subject, question.steps);
    return memory().numBytes;
  }
  if (question.ask === "enqueue") return enqueueTime(subject, question.steps);
  await subject.settle();
  const launches = launchesOf(() => subject.step());
  await subject.settle();
  return launches;
}
