/**
 * Runs beside the page's own. They share its data, batches and noise, do what it does, and differ in a few settings.
 * All keep step: the faster ones wait for the slowest.
 */
import { createStore, useStore } from "zustand";
import type { Key } from "../locales/sentence";
import { type SettingId, type Settings, settingIds } from "../settings/table";
import { write } from "../settings/validate";
import { RunHistory } from "./history";
import { Lane } from "./lane";
import { notify } from "./messages";
import { createRunStore, type RunStatus } from "./state";

/** So many steps, at most, lie between two lanes. */
const lead = 50;

/** A run beside the page's own. */
interface Rival {
  readonly lane: Lane;
  /** The settings in which it differs. */
  readonly own: Partial<Settings>;
  /** Stops listening to both. */
  readonly leave: () => void;
}

const comparison = createStore<{ readonly rivals: readonly Rival[] }>(() => ({ rivals: [] }));

/** The lanes beside the page's own. */
export function rivalLanes(): readonly Lane[] {
  return comparison.getState().rivals.map(({ lane }) => lane);
}

/** The run that stands beside the page's own, if one does. */
export function useRival(): Lane | undefined {
  return useStore(comparison, ({ rivals }) => rivals[0]?.lane);
}

const going: readonly RunStatus[] = ["starting", "playing", "restarting"];

/** Lets every lane go as far as the slowest of those that go allows. */
function keepStep(lanes: readonly Lane[]): void {
  const steps = lanes.flatMap(({ state }) => (going.includes(state.status) ? [state.step] : []));
  const limit = lanes.length > 1 && steps.length > 0 ? Math.min(...steps) + lead : undefined;
  for (const lane of lanes) lane.waitAt(limit);
}

/** The settings in which `other` differs from `settings`. */
function difference(settings: Settings, other: Settings): Partial<Settings> {
  const differing = settingIds.filter((id) => write(settings[id]) !== write(other[id]));
  return Object.fromEntries(differing.map((id) => [id, other[id]]));
}

/**
 * Begins a run with other settings beside that of `main`, which stands at step 0, on the same data and backend.
 *
 * @param names what the run of `main` is called from now on, and what the new one is
 */
export function openRival(main: Lane, settings: Settings, names: readonly [Key, Key]): void {
  const { view, status, fileNames, backend, slowedBecause } = main.state;
  const missed = () => closeRivals(main);
  const store = createRunStore({ name: names[1], view, fileNames, slowedBecause });
  const lane = new Lane(store, new RunHistory(), { brought: () => undefined, missed });
  lane.backend = backend?.backend ?? main.backend;
  main.store.setState({ name: names[0] });

  const keep = () => keepStep([main, ...rivalLanes()]);
  const stops = [
    main.store.subscribe(keep),
    store.subscribe(keep),
    // The page speaks with one voice; remarks are the same for both.
    store.subscribe(({ notices }) => {
      if (notices.length === 0) return;
      store.setState({ notices: [] });
      for (const { tone, problem, of } of notices) {
        if (tone !== "information") main.store.setState((state) => notify(state, tone, problem, false, of));
      }
    }),
  ];
  const leave = () => {
    for (const stop of stops) stop();
  };
  const own = difference(main.state.settings, settings);
  comparison.setState(({ rivals }) => ({ rivals: [...rivals, { lane, own, leave }] }));
  lane.begin({ settings, playing: status !== "paused", files: main.host.files });
}

/** Ends every run beside that of `main`, with its worker. */
export function closeRivals(main: Lane): void {
  const { rivals } = comparison.getState();
  if (rivals.length === 0) return;
  comparison.setState({ rivals: [] });
  for (const { lane, leave } of rivals) {
    leave();
    lane.end();
  }
  main.store.setState({ name: undefined });
  main.waitAt(undefined);
}

/** Whether the rivals still compare with a run of these settings: on the same data, and with their difference. */
export function isComparable(before: Settings, after: Settings): boolean {
  const { rivals } = comparison.getState();
  const fixed: readonly SettingId[] = [
    "variant",
    "data",
    ...rivals.flatMap(({ own }) => Object.keys(own) as SettingId[]),
  ];
  return fixed.every((id) => write(before[id]) === write(after[id]));
}

/** Gives each rival the settings of the page's run, but for its own. */
export function eachRival(settings: Settings, act: (lane: Lane, settings: Settings) => void): void {
  for (const { lane, own } of comparison.getState().rivals) act(lane, { ...settings, ...own });
}
