/** What a message of the worker changes on the page: a pure function, so that a conversation can be replayed. */
import type { ProblemRecord } from "../locales/problem";
import { settingIds } from "../settings/table";
import type { FromWorker } from "../worker/protocol";
import type { Notice, RunState } from "./state";

/** How many of each tone are kept; a link can be wrong in every setting. */
const limits: Record<Notice["tone"], number> = { information: 3, warning: settingIds.length, error: 4 };

/** One more sentence for the person. It takes the place of the same one, or of an older remark of its kind. */
export function notify(
  state: RunState,
  tone: Notice["tone"],
  problem: ProblemRecord,
  undo = false,
): Pick<RunState, "notices"> {
  const same = JSON.stringify(problem);
  const others = state.notices.filter(
    (notice) =>
      JSON.stringify(notice.problem) !== same && !(tone === "information" && notice.problem.key === problem.key),
  );
  const id = Math.max(0, ...state.notices.map((notice) => notice.id)) + 1;
  const notices = [...others, { id, tone, problem, undo }];
  const surplus = notices.filter((notice) => notice.tone === tone).slice(0, -limits[tone]);
  return { notices: notices.filter((notice) => !surplus.includes(notice)) };
}

/** Whether a message is of a run that has been replaced. */
export function isStale(state: RunState, message: FromWorker): boolean {
  return "run" in message && message.run !== state.run;
}

/** Where news of the run go: to what is shown, or beside it while that is an earlier step. */
function seen(state: RunState, news: RunState["live"] & object): Partial<RunState> {
  return state.live ? { live: { ...state.live, ...news } } : news;
}

/** The state after a message. */
export function receive(state: RunState, message: FromWorker): RunState {
  if (isStale(state, message)) return state;
  const newest = state.live ?? state;
  switch (message.type) {
    case "started":
      return { ...state, step: message.step, dataset: message.dataset, parameters: message.parameters };
    case "backend":
      return { ...state, backend: { backend: message.backend, device: message.device, reasons: message.reasons } };
    case "progress": {
      const { step, examples, speed, seconds, memory, records } = message;
      const waiting = state.status === "starting" || state.status === "restarting";
      return {
        ...state,
        status: waiting ? "playing" : state.status,
        step,
        examples,
        speed,
        seconds,
        memory,
        ...seen(state, {
          latest: records.at(-1) ?? newest.latest,
          latestHeldOut: records.findLast((record) => record.heldOut) ?? newest.latestHeldOut,
        }),
      };
    }
    case "frame":
      return { ...state, ...seen(state, { frame: { ...newest.frame, ...message.frame } }) };
    case "trace":
      return { ...state, trace: message.trace };
    case "evaluating":
      return { ...state, evaluating: message.share };
    case "evaluation":
      return { ...state, evaluation: message.evaluation, evaluating: undefined };
    case "playing":
      return { ...state, status: "playing", pausedBecause: undefined };
    case "paused": {
      const { pausedBecause } = state;
      const isEased = (pausedBecause === "hidden" || pausedBecause === "battery") && message.because === "asked";
      const paused = {
        ...state,
        status: "paused",
        step: message.step,
        pausedBecause: isEased ? pausedBecause : message.because,
      } as const;
      if (message.because === "asked") return paused;
      return {
        ...paused,
        ...notify(state, "information", { key: "budgetSpent", values: { steps: state.settings.stepBudget } }),
      };
    }
    case "diverged": {
      const { step, term, value, checkpointStep } = message;
      const values = { step, term: `@terms.names.${term}`, value, checkpointStep };
      return {
        ...state,
        status: "diverged",
        step: checkpointStep,
        ...notify(state, "error", { key: state.settings.pitfall === "none" ? "diverged" : "divergedMistaken", values }),
      };
    }
    case "loading":
      return { ...state, loading: { name: message.name, share: message.share } };
    case "loaded":
      return {
        ...state,
        loading: undefined,
        fileNames: message.dataset.id === "files" ? message.names : state.fileNames,
      };
    case "refused":
      return { ...state, loading: undefined, evaluating: undefined, ...notify(state, "error", message.problem) };
    default:
      // `ready`, `checkpoint` and `failed` concern the host alone; answers, who asked.
      return state;
  }
}
