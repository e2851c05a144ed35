/** Keeps the address's hash at the present settings, so that it can be copied at any time. */
import { createStore } from "zustand";
import { encode, type LinkedPairs } from "../settings/link";
import type { RunState } from "./state";

const interval = 400; // ms; browsers refuse more than some hundred replacements in half a minute

let timer: ReturnType<typeof setTimeout> | undefined;

/** The link's part about the laboratories, whose own code comes after the first paint. */
export const laboratoryPart = createStore<LinkedPairs>(() => []);

/** The link to the present settings, view and laboratory. */
export function linkTo({ settings, view }: RunState): string {
  const hash = encode(settings, view, laboratoryPart.getState());
  return `${location.origin}${location.pathname}${location.search}${hash}`;
}

/** Writes the link into the address, soon. */
export function updateAddress(read: () => RunState): void {
  timer ??= setTimeout(() => {
    timer = undefined;
    history.replaceState(history.state, "", linkTo(read()));
  }, interval);
}
