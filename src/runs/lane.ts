/** One run on the page: what is known of it, its records, and the worker behind it. */
import type { DatasetSummary } from "../data/dataset";
import type { ProblemRecord } from "../locales/problem";
import { release } from "../numeric/release";
import type { Settings } from "../settings/table";
import type { Frame, View } from "../training/frame";
import type { Checkpoint } from "../training/records";
import { type LiveSetting, liveSettings } from "../training/settings";
import type { Answer, BackendName, FromWorker, Pace } from "../worker/protocol";
import { connect } from "./connect";
import { Film } from "./film";
import type { RunHistory } from "./history";
import { Host } from "./host";
import { isStale, notify, receive } from "./messages";
import type { Notice, RunState, RunStore } from "./state";
import { leave, newsInTurn, whenDrawn } from "./turns";

/** What a lane leaves to whoever opened it. */
export interface LaneEvents {
  /** A data set is in the worker that no run was waiting for. */
  brought(dataset: DatasetSummary): void;
  /** The data set that the run waits for cannot be had. */
  missed(): void;
}

/** How a run begins. */
export interface Beginning {
  readonly settings: Settings;
  readonly playing: boolean;
  /** Where it goes on from; else new weights are drawn. */
  readonly checkpoint?: Checkpoint;
  /** The dropped files to train on; else those of the run before. */
  readonly files?: readonly File[];
}

/**
 * The view that fits a model's latents; one with a single dimension makes nothing of the second. Which codes are chosen
 * starts anew where a latent has no such category.
 */
export function fitView(view: View, { latentSize, categories }: Settings): View {
  const fits = view.dimensions.every((dimension) => dimension < Math.max(latentSize, 2));
  return {
    ...view,
    dimensions: fits ? view.dimensions : [0, 1],
    position: view.position.slice(0, latentSize),
    codes: view.codes.every((code, g) => code < (categories[g] ?? 0)) ? view.codes : [],
  };
}

/** What comes many times a second, and can wait for a frame. */
const tidings: ReadonlySet<FromWorker["type"]> = new Set(["progress", "frame", "evaluating"]);

export class Lane {
  /** Which backend its runs ask for. */
  backend: BackendName | "auto" = "auto";
  readonly host: Host;
  readonly film = new Film();
  /** Hears what the worker answers to a question about files. */
  onAnswer: ((answer: Answer) => void) | undefined;
  /** What the worker has said and the page does not know yet. */
  readonly #news: FromWorker[] = [];
  /** The last frame, where the film does not keep it. */
  #passing: Frame | undefined;
  #waitAt: number | undefined;
  #share: number | undefined;

  constructor(
    /** Which of the page's places it takes, from 0: its letter and its colour. */
    readonly slot: number,
    readonly store: RunStore,
    readonly history: RunHistory,
    private readonly events: LaneEvents,
  ) {
    const { setState } = store;
    this.host = new Host(connect, {
      message: (message) => this.#hear(message),
      brought: (dataset) => this.events.brought(dataset),
      lost: (problem, step) => {
        setState({ status: "restarting", step, evaluating: undefined });
        this.say("warning", problem);
      },
      halted: (step) => {
        setState({ status: "paused", step, evaluating: undefined });
        this.say("information", { key: "pausedHard", values: { step } });
      },
      gone: (problem) => {
        setState({ status: "failed", evaluating: undefined });
        this.say("error", problem);
        this.say("error", { key: "gaveUp", values: {} });
      },
    });
  }

  get state(): RunState {
    return this.store.getState();
  }

  /** Tells the person something. */
  say(tone: Notice["tone"], problem: ProblemRecord, undo?: boolean): void {
    this.store.setState((state) => notify(state, tone, problem, undo));
  }

  /** Begins a run in the place of the present one; its records are the caller's. */
  begin({ settings, playing, checkpoint, files }: Beginning): void {
    const { run: before, view: viewBefore, notices, backend: report, fileNames, slowedBecause } = this.state;
    const run = before + 1;
    const view = fitView({ ...viewBefore, gridSize: settings.gridSize }, settings);
    const status = playing ? "starting" : "paused";
    const pausedBecause = playing ? undefined : "asked";
    const step = checkpoint?.step ?? 0;
    const fresh = {
      run,
      settings,
      status,
      pausedBecause,
      view,
      notices,
      backend: report,
      fileNames,
      slowedBecause,
      step,
    } as const;
    this.store.setState(
      { ...fresh, examples: step * settings.batchSize, speed: 0, beforehand: checkpoint?.beforehand },
      true,
    );
    const { backend } = this;
    this.host.start({ type: "start", run, settings, checkpoint, playing, pace: this.#pace, view, backend }, files);
  }

  /** A run that failed goes on from its last checkpoint. */
  play(): void {
    const { run, status, settings, pausedBecause } = this.state;
    if (pausedBecause) this.store.setState({ pausedBecause: "asked" });
    if (status === "failed") this.begin({ settings, playing: true, checkpoint: this.host.checkpoint });
    else this.host.send({ type: "play", run });
  }

  /** Done within 200 ms, whatever the worker is at. */
  pause(because: RunState["pausedBecause"] = "asked"): void {
    this.store.setState({ pausedBecause: because });
    this.host.pause();
  }

  ask(type: "step" | "slowStep" | "evaluate"): void {
    this.host.send({ type, run: this.state.run });
  }

  /** Sends the present live settings and pace to the running model. */
  configure(): void {
    const { run, settings } = this.state;
    const live = Object.fromEntries(liveSettings.map((id) => [id, settings[id]])) as Pick<Settings, LiveSetting>;
    this.host.send({ type: "configure", run, settings: live });
    this.host.send({ type: "pace", run, pace: this.#pace });
  }

  /** Sends what is to be seen. */
  sendView(): void {
    const { run, view } = this.state;
    this.host.send({ type: "view", run, view });
  }

  /** Takes a fifth of the time from now on, for this reason; undefined: all of it. */
  slow(because: RunState["slowedBecause"]): void {
    if (because === this.state.slowedBecause) return;
    this.store.setState({ slowedBecause: because });
    this.host.send({ type: "pace", run: this.state.run, pace: this.#pace });
  }

  /**
   * While it plays it waits at this step until a later one is given, and takes no more than this share of the time;
   * undefined: nowhere, and all of it.
   */
  keepStep(step: number | undefined, share: number | undefined): void {
    if (step === this.#waitAt && share === this.#share) return;
    this.#waitAt = step;
    this.#share = share;
    this.host.send({ type: "pace", run: this.state.run, pace: this.#pace });
  }

  /** Ends the worker. */
  end(): void {
    leave(this);
    this.host.end();
  }

  get #pace(): Pace {
    const { settings, slowedBecause } = this.state;
    const { stepsPerFrame, stepBudget, evaluateEvery } = settings;
    const share = slowedBecause ? 0.2 : this.#share;
    const waitAt = this.#waitAt;
    return {
      stepsPerFrame,
      stepBudget,
      evaluateEvery,
      ...(share !== undefined && { share }),
      ...(waitAt !== undefined && { waitAt }),
    };
  }

  /** The worker hears when it is on the screen; only then is the picture before it not needed any more. */
  #show(frame: Frame): void {
    const { run } = this.state;
    const gone = this.#passing;
    this.#passing = this.film.append(frame, this.host) ? undefined : frame;
    whenDrawn(this, () => {
      this.host.send({ type: "seen", run });
      if (gone?.grid) release(gone.grid);
    });
  }

  #forgetAfter(step: number): void {
    this.history.forgetAfter(step);
    this.film.forgetAfter(step);
  }

  #hear(message: FromWorker): void {
    this.#news.push(message);
    if (tidings.has(message.type)) newsInTurn(this, () => this.#takeIn());
    else this.#takeIn();
  }

  #takeIn(): void {
    const news = this.#news.splice(0).filter((message) => !isStale(this.state, message));
    for (const message of news) {
      if (message.type === "started") this.#forgetAfter(message.step);
      if (message.type === "progress") this.history.append(message.records);
      if (message.type === "taken" || message.type === "opened") this.onAnswer?.(message);
      if (message.type === "diverged") this.#forgetAfter(message.checkpointStep);
    }
    this.store.setState((state) => news.reduce(receive, state));
    const { frame } = this.state.live ?? this.state;
    if (frame && news.some(({ type }) => type === "frame")) this.#show(frame);
    if (this.host.isWaiting && news.some(({ type }) => type === "refused")) this.events.missed();
  }
}
