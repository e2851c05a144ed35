/** Keeps the address's hash at the present settings, so that it can be copied at any time. */
import { encode } from "../settings/link";
import { lanes } from "./lanes";

const interval = 400; // ms; browsers refuse more than some hundred replacements in half a minute

let timer: ReturnType<typeof setTimeout> | undefined;

/** The link to the present settings of all lanes, and the view of the first. */
export function link(): string {
  const [{ settings, view }, ...others] = lanes().map(({ state }) => state);
  return `${location.origin}${location.pathname}${location.search}${encode(
    settings,
    view,
    others.map((state) => state.settings),
  )}`;
}

/** Writes the link into the address, soon. */
export function updateAddress(): void {
  timer ??= setTimeout(() => {
    timer = undefined;
    history.replaceState(history.state, "", link());
  }, interval);
}
