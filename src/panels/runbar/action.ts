import type { ReactNode } from "react";
import type { Key } from "../../locales/sentence";
import type { Translate } from "../../locales/translate";
import type { RunState } from "../../runs/state";

/** Something that a person can do, once: its button, its shortcut and its line in the help all read this. */
export interface Action {
  readonly id: string;
  readonly label: Key;
  /** The label of the moment, where it depends on the run. */
  readonly labelNow?: (state: RunState) => Key;
  readonly icon: (state: RunState) => ReactNode;
  /** Values of `KeyboardEvent.key`; the first one is shown. */
  readonly keys: readonly string[];
  readonly isEnabled: (state: RunState) => boolean;
  readonly perform: () => void;
}

/** Those that do not print themselves. */
const keyNames: Readonly<Record<string, Key>> = { " ": "app.keys.space", Escape: "app.keys.escape" };

/** A key as it is printed on a keyboard. */
export function keyName(key: string, t: Translate): string {
  if (key === "ArrowRight") return "→";
  return key in keyNames ? t(keyNames[key]) : key;
}
