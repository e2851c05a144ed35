/** What runs side by side have in common, so that they train on the same data, in the same batches, with the same noise. */
import { type Reconciled, reconcile } from "./reconcile";
import { type SettingId, type Settings, settingIds, table } from "./table";
import { write } from "./validate";

/** What decides the batches. */
const dataIds = ["data", "batchSize", "binarisation", "seed"] as const satisfies readonly SettingId[];
/** How the page goes about its runs. */
const runIds = settingIds.filter((id) => table[id].section === "run");

export function isShared(id: SettingId): boolean {
  return ([...dataIds, ...runIds] as readonly SettingId[]).includes(id);
}

export function isSame(id: SettingId, one: Settings, other: Settings): boolean {
  return write(one[id]) === write(other[id]);
}

export function isSameData(one: Settings, other: Settings): boolean {
  return dataIds.every((id) => isSame(id, one, other));
}

const pick = (settings: Settings, ids: readonly SettingId[]): Partial<Settings> =>
  Object.fromEntries(ids.map((id) => [id, settings[id]]));

/**
 * The settings of a run beside one with those of `leader`. Where they come out with other `data`, the two cannot stand
 * side by side.
 */
export function beside(settings: Settings, leader: Settings): Reconciled {
  return reconcile({ ...settings, ...pick(leader, [...dataIds, ...runIds]) });
}

/** The settings of an earlier run, gone about as at present. */
export function goneAbout(settings: Settings, present: Settings): Settings {
  return { ...settings, ...pick(present, runIds) };
}
