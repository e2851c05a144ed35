/** Keeps the address's hash at the present settings, so that it can be copied at any time. */
import { encode } from "../settings/link";
import type { RunState } from "./state";

const interval = 400; // ms; browsers refuse more than some hundred replacements in half a minute

let timer: ReturnType<typeof setTimeout> | undefined;

/** The link to the present settings and view. */
export function linkTo({ settings, view }: RunState): string {
  return `${location.origin}${location.pathname}${location.search}${encode(settings, view)}`;
}

/** Writes the link into the address, soon. */
export function updateAddress(read: () => RunState): void {
  timer ??= setTimeout(() => {
    timer = undefined;
    history.replaceState(history.state, "", linkTo(read()));
  }, interval);
}
