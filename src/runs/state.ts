/** What the page knows of its run. Panels read it; `commands` and the worker's messages change it. */
import { createContext, useContext } from "react";
import { createStore, type StoreApi, useStore } from "zustand";
import type { DatasetSummary } from "../data/dataset";
import type { ProblemRecord } from "../locales/problem";
import type { TermId } from "../objectives/objective";
import { defaultsOf } from "../settings/defaults";
import { initialSettings, type SettingId, type Settings } from "../settings/table";
import type { Frame, View } from "../training/frame";
import type { Evaluation, StepRecord } from "../training/records";
import type { StepTrace } from "../training/stepTrace";
import type { BackendReport, Memory } from "../worker/protocol";

/**
 * `starting`: no step yet. `restarting`: the worker was lost, the run goes on from its last checkpoint.
 * `diverged`: a term stopped being a number; the run stands at its last good checkpoint.
 */
export type RunStatus = "starting" | "playing" | "paused" | "restarting" | "diverged" | "failed";

/** What a run slows or stops for by itself. */
export type Eased = "hidden" | "battery";

/** A sentence for the person, until it is dismissed. */
export interface Notice {
  readonly id: number;
  readonly tone: "information" | "warning" | "error";
  readonly problem: ProblemRecord;
  /** The run that this notice tells of can be taken back. */
  readonly undo?: boolean;
}

/** A change that would cost a long run, waiting for the person's word. */
export interface Proposal {
  readonly id: SettingId;
  readonly value: Settings[SettingId];
}

export interface RunState {
  /** Messages of any other run are of one that has been replaced. */
  readonly run: number;
  readonly settings: Settings;
  readonly status: RunStatus;
  /** Who paused it, while it is paused. */
  readonly pausedBecause?: "asked" | "budget" | Eased;
  /** Why it takes a fifth of the time, while it does. */
  readonly slowedBecause?: Eased;
  readonly dataset?: DatasetSummary;
  /** The names of the files that were dropped. */
  readonly fileNames?: readonly string[];
  /** How many weights are trained. */
  readonly parameters?: number;
  readonly backend?: BackendReport;
  readonly step: number;
  readonly examples: number;
  /** The step up to which it was trained before it came to the page. */
  readonly beforehand?: number;
  /** Steps a second. */
  readonly speed: number;
  /** What its steps have taken since it began here. */
  readonly seconds?: number;
  readonly memory?: Memory;
  /** The newest record, and the newest that has held-out terms. */
  readonly latest?: StepRecord;
  readonly latestHeldOut?: StepRecord;
  /** The newest of each picture. */
  readonly frame?: Frame;
  /** What the last three would be, while they show an earlier step. */
  readonly live?: Pick<RunState, "latest" | "latestHeldOut" | "frame">;
  /** What the last slow step has shown. */
  readonly trace?: StepTrace;
  readonly evaluation?: Evaluation;
  /** The share of an evaluation in progress that is done. */
  readonly evaluating?: number;
  readonly view: View;
  /** Reading or fetching a data set: its name and the share done. */
  readonly loading?: { readonly name: string; readonly share: number };
  readonly proposal?: Proposal;
  readonly notices: readonly Notice[];
}

/** Whether it takes steps, or is about to. */
export function isRunning({ status }: Pick<RunState, "status">): boolean {
  return status === "starting" || status === "playing" || status === "restarting";
}

export const initialView: View = {
  gridSize: initialSettings.gridSize,
  dimensions: [0, 1],
  position: [],
  probe: [0, 0],
  codes: [],
  picked: { label: 0, example: 0 },
  missing: [],
  examples: 10,
};

export type RunStore = StoreApi<RunState>;

/** What is known of a run before its first message. */
export function createRunStore(start: Partial<RunState> = {}): RunStore {
  return createStore<RunState>(() => ({
    run: 0,
    settings: defaultsOf(initialSettings.variant),
    status: "starting",
    step: 0,
    examples: 0,
    speed: 0,
    view: initialView,
    notices: [],
    ...start,
  }));
}

/** The page's first run. */
export const runStore = createRunStore();

export const RunContext = createContext(runStore);

/**
 * The part of a run's state that a component shows; it renders again only when that part changes. The run is that of the
 * lane around the component.
 */
export function useRun<T>(select: (state: RunState) => T): T {
  return useStore(useContext(RunContext), select);
}

/** The same of any run, for a component that shows several. */
export function useRunOf<T>(store: RunStore, select: (state: RunState) => T): T {
  return useStore(store, select);
}

/** What a moment of a slow step is about. */
export interface Spot {
  readonly term?: TermId;
  /** Kinds of the diagram's nodes; of some there may be none. */
  readonly nodes: readonly string[];
  /** What the lines of the variant's file that do it contain. */
  readonly code?: RegExp;
}

/**
 * What is lit in the formula, the code, the charts: the term under the pointer or the keyboard's focus, else what the
 * moment of a slow step is about.
 */
const highlight = createStore<{ readonly term?: TermId; readonly spot?: Spot }>(() => ({}));

export function useHighlight(): TermId | undefined {
  return useStore(highlight, ({ term, spot }) => term ?? spot?.term);
}

/** The spot, while no term is pointed at. */
export function useSpot(): Spot | undefined {
  return useStore(highlight, ({ term, spot }) => (term ? undefined : spot));
}

export function light(term: TermId | undefined): void {
  highlight.setState({ term });
}

/** Lights a spot until it is given another, or none. */
export function spotlight(spot: Spot | undefined): void {
  highlight.setState({ spot });
}
