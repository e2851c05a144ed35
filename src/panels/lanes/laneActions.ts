/** What a person can do to one lane. Its buttons in the strip read this list. */
import type { ReactNode } from "react";
import type { Key } from "../../locales/sentence";
import { pause, play, reset, step } from "../../runs/commands";
import { duplicate } from "../../runs/company";
import type { Lane } from "../../runs/lane";
import { close } from "../../runs/session";
import { isRunning, type RunState } from "../../runs/state";
import { icons } from "../icons";
import { pin } from "./ghosts";
import { laneIcons } from "./laneIcons";

interface LaneAction {
  readonly id: string;
  /** `{lane}` is the lane's letter. */
  readonly label: (state: RunState) => Key;
  readonly icon: (state: RunState) => ReactNode;
  readonly isEnabled: (state: RunState, count: number) => boolean;
  /** `name` is what the lane is called at present. */
  readonly perform: (lane: Lane, name: string) => void;
}

const always = () => true;

export const laneActions: readonly LaneAction[] = [
  {
    id: "play-pause",
    label: (state) => (isRunning(state) ? "lanes.pause" : "lanes.play"),
    icon: (state) => (isRunning(state) ? icons.pause : icons.play),
    isEnabled: always,
    perform: (lane) => (isRunning(lane.state) ? pause([lane]) : play([lane])),
  },
  {
    id: "step",
    label: () => "lanes.step",
    icon: () => icons.step,
    isEnabled: (state) => state.status === "paused" || state.status === "diverged",
    perform: (lane) => step([lane]),
  },
  {
    id: "reset",
    label: () => "lanes.reset",
    icon: () => icons.reset,
    isEnabled: always,
    perform: (lane) => reset([lane]),
  },
  {
    id: "duplicate",
    label: () => "lanes.duplicate",
    icon: () => laneIcons.copy,
    isEnabled: always,
    perform: duplicate,
  },
  {
    id: "pin",
    label: () => "lanes.pin",
    icon: () => laneIcons.pin,
    isEnabled: ({ step }) => step > 0,
    perform: pin,
  },
  {
    id: "close",
    label: () => "lanes.close",
    icon: () => laneIcons.close,
    isEnabled: (_, count) => count > 1,
    perform: close,
  },
];
