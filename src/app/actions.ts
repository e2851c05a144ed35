/** Everything that a person can do from anywhere. The buttons, the shortcuts and the help dialog read these lists. */
import { createStore } from "zustand";
import { icons } from "../panels/icons";
import { lessonsDoor } from "../panels/lessons/lessonsDoor";
import type { Action } from "../panels/runbar/action";
import { copyLink, evaluate, pause, play, reset, slowStep, step } from "../runs/commands";
import { selected } from "../runs/lanes";
import { say } from "../runs/session";
import { isRunning, type RunState } from "../runs/state";
import { displayStore, showAlone, toggleLecture } from "./display";
import { switchTheme } from "./theme";

/** Whether the lanes have their strip although there is but one. */
export const compareStore = createStore<{ readonly isOpen: boolean }>(() => ({ isOpen: false }));

/** Whether the film of the run is out. */
export const filmStore = createStore<{ readonly isOpen: boolean }>(() => ({ isOpen: false }));

/** Whether the person is choosing what to take away of the run. */
export const takeAwayStore = createStore<{ readonly isOpen: boolean }>(() => ({ isOpen: false }));

/** Whether the list of shortcuts is open. */
export const helpStore = createStore<{ readonly isOpen: boolean }>(() => ({ isOpen: false }));

const always = () => true;

function canAsk({ status }: RunState): boolean {
  return status !== "starting" && status !== "restarting" && status !== "failed";
}

/** In the order of the run bar. */
export const runActions: readonly Action[] = [
  {
    id: "play-pause",
    label: "actions.playPause",
    labelNow: (state) => (isRunning(state) ? "actions.pause" : "actions.play"),
    icon: (state) => (isRunning(state) ? icons.pause : icons.play),
    keys: [" "],
    isEnabled: always,
    perform: () => (isRunning(selected().state) ? pause() : play()),
  },
  {
    id: "step",
    label: "actions.step",
    icon: () => icons.step,
    keys: ["ArrowRight", "."],
    isEnabled: (state) => !isRunning(state) && canAsk(state),
    perform: () => step(),
  },
  {
    id: "slow-step",
    label: "actions.slowStep",
    icon: () => icons.slowStep,
    keys: ["s"],
    // What a mistake computes on the way is its own affair.
    isEnabled: (state) => canAsk(state) && state.settings.pitfall === "none",
    perform: slowStep,
  },
  {
    id: "reset",
    label: "actions.reset",
    icon: () => icons.reset,
    keys: ["r"],
    isEnabled: always,
    perform: () => reset(),
  },
  {
    id: "evaluate",
    label: "actions.evaluate",
    icon: () => icons.evaluate,
    keys: ["e"],
    isEnabled: (state) => canAsk(state) && state.evaluating === undefined,
    perform: () => evaluate(),
  },
  {
    id: "compare",
    label: "actions.compare",
    icon: () => icons.compare,
    keys: ["c"],
    isEnabled: always,
    perform: () => compareStore.setState(({ isOpen }) => ({ isOpen: !isOpen })),
  },
  {
    id: "film",
    label: "actions.film",
    icon: () => icons.film,
    keys: ["f"],
    isEnabled: always,
    perform: () => filmStore.setState(({ isOpen }) => ({ isOpen: !isOpen })),
  },
  {
    id: "copy-link",
    label: "actions.copyLink",
    icon: () => icons.link,
    keys: ["l"],
    isEnabled: always,
    perform: copyLink,
  },
  {
    id: "take-away",
    label: "actions.takeAway",
    icon: () => icons.takeAway,
    keys: ["x"],
    isEnabled: always,
    perform: () => takeAwayStore.setState({ isOpen: true }),
  },
];

export const pageActions: readonly Action[] = [
  {
    id: "lessons",
    label: "actions.lessons",
    icon: () => icons.lessons,
    keys: ["h"],
    isEnabled: always,
    perform: () => lessonsDoor.setState(({ isOpen }) => ({ isOpen: !isOpen })),
  },
  {
    id: "lecture",
    label: "actions.lecture",
    icon: () => icons.lecture,
    keys: ["p"],
    isEnabled: always,
    perform: toggleLecture,
  },
  {
    id: "theme",
    label: "actions.theme",
    icon: () => icons.theme,
    keys: ["t"],
    isEnabled: always,
    perform: () => say("information", { key: "themeNow", values: { theme: `@app.themes.${switchTheme()}` } }),
  },
  {
    id: "help",
    label: "actions.help",
    icon: () => icons.help,
    keys: ["?"],
    isEnabled: always,
    perform: () => helpStore.setState({ isOpen: true }),
  },
];

/** Those that need no button of their own. */
const quietActions: readonly Action[] = [
  {
    id: "all-panels",
    label: "actions.allPanels",
    icon: () => icons.reduce,
    keys: ["Escape"],
    isEnabled: () => displayStore.getState().alone !== undefined,
    perform: () => showAlone(undefined),
  },
];

export const actions: readonly Action[] = [...runActions, ...pageActions, ...quietActions];
