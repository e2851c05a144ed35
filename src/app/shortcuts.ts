/** From a key to an action, unless the key belongs to what has the focus. */
import { selected } from "../runs/lanes";
import { actions } from "./actions";

/** The part of a key event and its target that decides. */
export interface Stroke {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly defaultPrevented: boolean;
}

const fields = "input, select, textarea, [contenteditable], dialog, [popover]";
const pressed = "button, a, summary, label";
const moved = "[role=slider], [role=application], [role=tab], [role=grid], [tabindex], canvas";

/** Whether the focused element, known by which selectors it lies within, wants the key for itself. */
export function isTaken(stroke: Stroke, isWithin: (selector: string) => boolean): boolean {
  if (stroke.ctrlKey || stroke.metaKey || stroke.altKey || stroke.defaultPrevented || isWithin(fields)) return true;
  if (stroke.key === " " || stroke.key === "Enter") return isWithin(pressed) || isWithin(moved);
  return stroke.key.startsWith("Arrow") && isWithin(moved);
}

function onKeyDown(event: KeyboardEvent): void {
  const { target } = event;
  if (isTaken(event, (selector) => target instanceof Element && target.closest(selector) !== null)) return;
  const action = actions.find(({ keys }) => keys.includes(event.key));
  if (!action?.isEnabled(selected().state)) return;
  event.preventDefault();
  action.perform();
}

export function listenForShortcuts(): void {
  addEventListener("keydown", onKeyDown);
}
