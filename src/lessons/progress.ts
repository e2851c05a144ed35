/** How far a learner has come, as it is remembered from one visit to the next. */

export interface Progress {
  readonly page: number;
  /** By page: the option that was chosen. */
  readonly answers: Readonly<Record<number, number>>;
  /** Pages whose reveal was seen or whose task was done. */
  readonly done: readonly number[];
  readonly isFinished: boolean;
}

/** By lesson. */
export type Progresses = Readonly<Record<string, Progress>>;

export const untouched: Progress = { page: 0, answers: {}, done: [], isFinished: false };

const isIndex = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;

function progressFrom(given: unknown): Progress | undefined {
  if (typeof given !== "object" || given === null) return undefined;
  const { page, answers, done, isFinished } = given as Record<keyof Progress, unknown>;
  const chosen = typeof answers === "object" && answers !== null ? Object.entries(answers) : [];
  return {
    page: isIndex(page) ? page : 0,
    answers: Object.fromEntries(chosen.filter(([key, option]) => isIndex(Number(key)) && isIndex(option))),
    done: Array.isArray(done) ? done.filter(isIndex) : [],
    isFinished: isFinished === true,
  };
}

/** What was written; whatever else stands there counts for nothing. */
export function readProgress(written: string | null): Progresses {
  try {
    const given: unknown = JSON.parse(written ?? "{}");
    const entries = Object.entries(given ?? {}).map(([id, value]) => [id, progressFrom(value)] as const);
    return Object.fromEntries(entries.filter((entry): entry is [string, Progress] => entry[1] !== undefined));
  } catch {
    return {};
  }
}

export function withAnswer(progress: Progress, page: number, option: number): Progress {
  return { ...progress, answers: { ...progress.answers, [page]: option } };
}

export function withDone(progress: Progress, page: number): Progress {
  return progress.done.includes(page) ? progress : { ...progress, done: [...progress.done, page] };
}

/** On to another page of `count`; whoever comes to the last one has been through the lesson. */
export function atPage(progress: Progress, page: number, count: number): Progress {
  const at = Math.min(Math.max(page, 0), count - 1);
  return { ...progress, page: at, isFinished: progress.isFinished || at === count - 1 };
}
