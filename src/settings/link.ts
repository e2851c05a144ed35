/**
 * The permalink: the page's state in the address's hash, as `#v=1&variant=iwae&K=16&hidden=200,200`. Only what differs
 * from the defaults is written. Runs beside the first have their number before their keys, as in `lanes=2&2.variant=vae`.
 * Whatever a link says, reading it gives settings that can run.
 */
import type { ProblemRecord } from "../locales/problem";
import type { View } from "../training/frame";
import type { VariantId } from "../variants/variant";
import { defaultsOf } from "./defaults";
import { type Reconciled, reconcile } from "./reconcile";
import { beside } from "./sharing";
import { initialSettings, isLinkable, type SettingId, type Settings, settingIds } from "./table";
import { clamp, write } from "./validate";

const version = "1";

/** So many runs stand side by side at most. */
export const laneLimit = 4;

/** What a link keeps of the view: the two latent dimensions that are drawn, where the others, the probe and the codes stand. */
export type LinkedView = Pick<View, "dimensions" | "position" | "probe" | "codes">;

const pristine = defaultsOf(initialSettings.variant);

const usualView: LinkedView = { dimensions: [0, 1], position: [], probe: [0, 0], codes: [] };

const viewKeys = ["dimensions", "position", "probe", "codes"] as const satisfies readonly (keyof LinkedView)[];

/** A place in the latent space, in standard deviations of the prior. */
const isPlace = (part: number) => Math.abs(part) <= 10;

const viewRules: Record<keyof LinkedView, (parts: readonly number[], settings: Settings) => boolean> = {
  dimensions: (parts, { latentSize }) =>
    parts.length === 2 &&
    parts[0] !== parts[1] &&
    parts.every((part) => Number.isInteger(part) && part >= 0 && part < latentSize),
  position: (parts, { latentSize }) => parts.length <= latentSize && parts.every(isPlace),
  probe: (parts) => parts.length === 2 && parts.every(isPlace),
  codes: (parts, { categories }) =>
    parts.length <= categories.length &&
    parts.every((part, g) => Number.isInteger(part) && part >= 0 && part < categories[g]),
};

/** Asks for weights that were trained beforehand, in all lanes. */
const trainedPair = ["start", "trained"] as const;

/** Keys and values as they stand between the `&` of a link. */
export type LinkedPairs = readonly (readonly [key: string, value: string])[];

export interface Linked {
  readonly settings: Settings;
  /** Of the runs beside it. */
  readonly others: readonly Settings[];
  readonly view: LinkedView;
  /** Whether its runs begin from weights that were trained beforehand. */
  readonly trained: boolean;
  /** What it says of the laboratories, under `lab` and `lab.…`: read once their code is there. */
  readonly laboratory: LinkedPairs;
  /** What the link asked for and did not get. */
  readonly problems: readonly ProblemRecord[];
}

function isSetting(key: string): key is SettingId {
  return (settingIds as readonly string[]).includes(key);
}

function isViewKey(key: string): key is keyof LinkedView {
  return Object.hasOwn(usualView, key);
}

/** A variant's defaults; beside a run with the settings of `leader` what they share is that one's. */
function usualOf(variant: VariantId, leader?: Settings): Settings {
  const usual = defaultsOf(variant);
  return leader ? beside(usual, leader).settings : usual;
}

/** What differs from that, and the variant where it is not the first of all. */
function pairsOf(settings: Settings, leader?: Settings): LinkedPairs {
  const usual = { ...usualOf(settings.variant, leader), variant: initialSettings.variant };
  return settingIds
    .filter((id) => write(settings[id]) !== write(usual[id]) && (id !== "data" || isLinkable(settings.data)))
    .map((id) => [id, write(settings[id])] as const);
}

/** The hash for these settings, with its `#`; empty for the defaults. `others` are of runs beside the first. */
export function encode(
  settings: Settings,
  view: LinkedView = usualView,
  others: readonly Settings[] = [],
  laboratory: LinkedPairs = [],
  trained = false,
): string {
  const pairs = [
    ...pairsOf(settings),
    ...viewKeys
      .filter((key) => write(view[key]) !== write(usualView[key]))
      .map((key): [string, string] => [`view.${key}`, write(view[key])]),
    ...(others.length > 0 ? [["lanes", String(others.length + 1)]] : []),
    ...others.flatMap((other, i) => pairsOf(other, settings).map(([key, value]) => [`${i + 2}.${key}`, value])),
    ...laboratory,
    ...(trained ? [trainedPair] : []),
  ];
  if (pairs.length === 0) return "";
  const written = pairs.map(([key, value]) => `${key}=${encodeURIComponent(value).replaceAll("%2C", ",")}`);
  return `#v=${version}&${written.join("&")}`;
}

/** The same link, but its runs begin trained. */
export function startingTrained(hash: string): string {
  const { settings, view, others, laboratory } = decode(hash);
  return encode(settings, view, others, laboratory, true);
}

/** Keys and values of a hash; undefined where it is none of this page's. */
function parse(hash: string): Map<string, string> | undefined {
  try {
    const pairs = hash
      .split("&")
      .filter(Boolean)
      .map((pair): [string, string] => {
        const [key, ...value] = pair.split("=");
        return [decodeURIComponent(key), decodeURIComponent(value.join("="))];
      });
    const parsed = new Map(pairs);
    return parsed.has("v") ? parsed : undefined;
  } catch {
    return undefined;
  }
}

/** Settings as a link asks for them, made to go together. */
function settingsOf(pairs: ReadonlyMap<SettingId, string>, leader?: Settings): Reconciled {
  const problems: ProblemRecord[] = [];
  const asked: Partial<Record<SettingId, unknown>> = {};
  for (const [id, value] of pairs) {
    const { value: allowed, problem } = clamp(id, value);
    asked[id] = allowed;
    if (problem) problems.push(problem);
  }
  if (asked.data === "files") {
    asked.data = pristine.data;
    problems.push({ key: "linkFiles", values: { value: `@settings.data.options.${pristine.data}` } });
  }
  const { settings, problems: exclusions } = reconcile({
    ...usualOf((asked.variant as VariantId) ?? pristine.variant, leader),
    ...asked,
  } as Settings);
  return { settings, problems: [...problems, ...exclusions] };
}

/** How many runs a link is for. */
function countOf(given: string | undefined): { readonly count: number; readonly problems: readonly ProblemRecord[] } {
  if (given === undefined) return { count: 1, problems: [] };
  const asked = Number(given);
  const count = Number.isInteger(asked) ? Math.min(Math.max(asked, 1), laneLimit) : 1;
  return { count, problems: count === asked ? [] : [{ key: "linkLanes", values: { given, limit: laneLimit } }] };
}

const usual: Linked = { settings: pristine, others: [], view: usualView, trained: false, laboratory: [], problems: [] };

/** The state that a hash asks for; the defaults for what it does not name. */
export function decode(hash: string): Linked {
  const bare = hash.replace(/^#/, "");
  if (bare === "") return usual;
  const parsed = parse(bare);
  const given = parsed?.get("v");
  if (!parsed || given === undefined || given !== version) {
    const problem: ProblemRecord =
      given === undefined ? { key: "linkUnreadable", values: {} } : { key: "linkVersion", values: { given, version } };
    return { ...usual, problems: [problem] };
  }
  // Links of before: hidden tabs could go on or stop.
  if (parsed.get("runHidden") === "true") parsed.set("hiddenTab", "go-on");
  const { count, problems: miscounted } = countOf(parsed.get("lanes"));
  for (const key of ["v", "runHidden", "lanes"]) parsed.delete(key);

  const problems: ProblemRecord[] = [...miscounted];
  const asked = Array.from({ length: count }, () => new Map<SettingId, string>());
  const views: [keyof LinkedView, string][] = [];
  const laboratory: [string, string][] = [];
  let trained = false;
  for (const [key, value] of parsed) {
    const [, number = "1", id] = /^(?:([2-9])\.)?(.*)$/.exec(key) ?? [];
    const viewKey = key.replace(/^view\./, "");
    const lane = asked[Number(number) - 1];
    if (lane && isSetting(id)) lane.set(id, value);
    else if (viewKey !== key && isViewKey(viewKey)) views.push([viewKey, value]);
    else if (/^lab(\.|$)/.test(key)) laboratory.push([key, value]);
    else if (key === trainedPair[0] && value === trainedPair[1]) trained = true;
    else if (key === trainedPair[0]) problems.push({ key: "linkStart", values: { given: value } });
    else problems.push({ key: "linkUnknown", values: { given: key } });
  }
  const [first, ...rest] = asked;
  const { settings, problems: complaints } = settingsOf(first);
  const others = rest.map((pairs) => settingsOf(pairs, settings));
  problems.push(...complaints, ...others.flatMap((other) => other.problems));

  let view = usualView;
  for (const [key, value] of views) {
    const parts = value.split(",").map((part) => (part.trim() === "" ? Number.NaN : Number(part)));
    if (viewRules[key](parts, settings)) view = { ...view, [key]: parts };
    else problems.push({ key: "linkView", values: { given: `view.${key}=${value}` } });
  }
  return { settings, others: others.map((other) => other.settings), view, trained, laboratory, problems };
}
