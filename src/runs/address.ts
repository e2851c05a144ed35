/** Keeps the address's hash at the present settings, so that it can be copied at any time. */
import { createStore } from "zustand";
import { encode, type LinkedPairs } from "../settings/link";
import { lanes } from "./lanes";

const interval = 400; // ms; browsers refuse more than some hundred replacements in half a minute

let timer: ReturnType<typeof setTimeout> | undefined;

/** The link's part about the laboratories, whose own code comes after the first paint. */
export const laboratoryPart = createStore<LinkedPairs>(() => []);

/** The link to the present settings of all lanes, the view of the first, and the laboratory. */
export function link(): string {
  const states = lanes().map(({ state }) => state);
  const [{ settings, view }, ...others] = states;
  return `${location.origin}${location.pathname}${location.search}${encode(
    settings,
    view,
    others.map((state) => state.settings),
    laboratoryPart.getState(),
    states.every(({ beforehand }) => beforehand !== undefined),
  )}`;
}

/** Writes the link into the address, soon. */
export function updateAddress(): void {
  timer ??= setTimeout(() => {
    timer = undefined;
    history.replaceState(history.state, "", link());
  }, interval);
}
