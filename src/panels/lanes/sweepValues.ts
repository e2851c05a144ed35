/** Which settings can be swept over lanes, and what is typed for their values. */
import type { ProblemRecord } from "../../locales/problem";
import { laneLimit } from "../../settings/link";
import { type NumberRow, type Row, type SettingId, type Settings, table } from "../../settings/table";
import { clamp } from "../../settings/validate";
import { visibleSettings } from "../../settings/visible";

export type SweptId = { [Id in SettingId]: Settings[Id] extends number ? Id : never }[SettingId];

function isSwept(id: SettingId): id is SweptId {
  const { kind, section } = table[id];
  return (kind === "integer" || kind === "real") && section !== "run" && id !== "seed" && id !== "batchSize";
}

const sections: readonly Row["section"][] = ["objective", "model", "training"];

/** Numbers that the run reads and that lanes need not share, the objective's first. */
export function sweptIds(settings: Settings): readonly SweptId[] {
  const place = (id: SweptId) => sections.indexOf(table[id].section);
  return visibleSettings(settings)
    .filter(isSwept)
    .toSorted((a, b) => place(a) - place(b));
}

/** A first proposal: the present value between a smaller and a larger one. */
export function proposedValues(id: SweptId, value: number): readonly number[] {
  const { min, max, scale, kind } = table[id] as NumberRow;
  const factor = scale === "log" && kind === "integer" ? 10 : 2;
  const near = [kind === "integer" ? Math.round(value / factor) : value / factor, value, value * factor];
  return [...new Set(near.map((each) => Math.min(Math.max(each, min), max)))];
}

export interface Sweep {
  readonly values: readonly number[];
  /** What was typed and not taken over as it stood. */
  readonly problems: readonly ProblemRecord[];
}

/** Values as typed, with commas or spaces between them. */
export function parseValues(id: SweptId, typed: string): Sweep {
  const parts = typed.split(/[\s,，、]+/).filter(Boolean);
  const checked = parts.map((part) => clamp(id, part));
  const all = [...new Set(checked.map(({ value }) => value))];
  const problems = checked.flatMap(({ problem }) => problem ?? []);
  const surplus: readonly ProblemRecord[] =
    all.length > laneLimit ? [{ key: "lanesFull", values: { limit: laneLimit } }] : [];
  return { values: all.slice(0, laneLimit), problems: [...problems, ...surplus] };
}
