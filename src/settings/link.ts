/**
 * The permalink: the page's state in the address's hash, as `#v=1&variant=iwae&K=16&hidden=200,200`. Only what differs
 * from the defaults is written. Whatever a link says, reading it gives settings that can run.
 */
import type { ProblemRecord } from "../locales/problem";
import type { View } from "../training/frame";
import type { VariantId } from "../variants/variant";
import { defaultsOf } from "./defaults";
import { reconcile } from "./reconcile";
import { initialSettings, isLinkable, type SettingId, type Settings, settingIds } from "./table";
import { clamp, write } from "./validate";

const version = "1";

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

/** Keys and values as they stand between the `&` of a link. */
export type LinkedPairs = readonly (readonly [key: string, value: string])[];

export interface Linked {
  readonly settings: Settings;
  readonly view: LinkedView;
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

/** The hash for these settings, with its `#`; empty for the defaults. */
export function encode(settings: Settings, view: LinkedView = usualView, laboratory: LinkedPairs = []): string {
  const usual = { ...defaultsOf(settings.variant), variant: initialSettings.variant };
  const pairs = [
    ...settingIds.map((id) => [id, write(settings[id]), write(usual[id])]),
    ...viewKeys.map((key) => [`view.${key}`, write(view[key]), write(usualView[key])]),
  ].filter(([key, value, expected]) => value !== expected && (key !== "data" || isLinkable(settings.data)));
  const written = [...pairs, ...laboratory].map(
    ([key, value]) => `&${key}=${encodeURIComponent(value).replaceAll("%2C", ",")}`,
  );
  return written.length > 0 ? `#v=${version}${written.join("")}` : "";
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

const usual: Linked = { settings: pristine, view: usualView, laboratory: [], problems: [] };

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
  parsed.delete("v");
  // Links of before: hidden tabs could go on or stop.
  if (parsed.get("runHidden") === "true") parsed.set("hiddenTab", "go-on");
  parsed.delete("runHidden");

  const problems: ProblemRecord[] = [];
  const asked: Partial<Record<SettingId, unknown>> = {};
  const views: [keyof LinkedView, string][] = [];
  const laboratory: [string, string][] = [];
  for (const [key, value] of parsed) {
    const viewKey = key.replace(/^view\./, "");
    if (isSetting(key)) {
      const { value: allowed, problem } = clamp(key, value);
      asked[key] = allowed;
      if (problem) problems.push(problem);
    } else if (viewKey !== key && isViewKey(viewKey)) views.push([viewKey, value]);
    else if (/^lab(\.|$)/.test(key)) laboratory.push([key, value]);
    else problems.push({ key: "linkUnknown", values: { given: key } });
  }
  if (asked.data === "files") {
    asked.data = pristine.data;
    problems.push({ key: "linkFiles", values: { value: `@settings.data.options.${pristine.data}` } });
  }
  const { settings, problems: exclusions } = reconcile({
    ...defaultsOf((asked.variant as VariantId) ?? pristine.variant),
    ...asked,
  } as Settings);
  problems.push(...exclusions);

  let view = usualView;
  for (const [key, value] of views) {
    const parts = value.split(",").map((part) => (part.trim() === "" ? Number.NaN : Number(part)));
    if (viewRules[key](parts, settings)) view = { ...view, [key]: parts };
    else problems.push({ key: "linkView", values: { given: `view.${key}=${value}` } });
  }
  return { settings, view, laboratory, problems };
}
