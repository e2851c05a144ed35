/** The settings table as flags of the command line: `--variant iwae --K 5 --hidden 200,200 --likelihood gaussian`. */
import { Problem, type ProblemKey, type ProblemRecord } from "../locales/problem";
import type { VariantId } from "../variants/variant";
import { defaultsOf } from "./defaults";
import { reconcile } from "./reconcile";
import { initialSettings, type Row, type SettingId, type Settings, settingIds, table } from "./table";
import { check, type Fault, limits, write } from "./validate";

/** A shorter word for a setting, where the command line has one. */
const aliases: Readonly<Record<string, SettingId>> = { steps: "stepBudget" };

const sentences: Record<Fault, ProblemKey> = {
  number: "flagRange",
  range: "flagRange",
  whole: "flagWhole",
  choice: "flagChoice",
  switch: "flagSwitch",
  sizes: "flagSizes",
  numbers: "flagNumbers",
};

export interface Flags {
  readonly settings: Settings;
  /** The values of the flags that the command itself declares; `data` is the folder where `--data` names one. */
  readonly own: Readonly<Record<string, string>>;
  /** What gave way to another setting. */
  readonly problems: readonly ProblemRecord[];
}

function settingOf(name: string): SettingId | undefined {
  return aliases[name] ?? settingIds.find((id) => id === name);
}

function isFolder(id: SettingId, value: string): boolean {
  return id === "data" && /[/\\.]/.test(value);
}

function read(flag: string, row: Row, given: string): unknown {
  const { value, fault } = check(row, given);
  if (!fault) return value;
  const key = fault === "number" && row.kind === "integer" ? "flagWhole" : sentences[fault];
  throw new Problem(key, { ...limits(row), flag, given });
}

/** Reads `--name value` and `--name=value`; `own` are the command's flags besides the settings. Throws `Problem`. */
export function parseFlags(argv: readonly string[], own: readonly string[] = []): Flags {
  const asked: Partial<Record<SettingId, unknown>> = {};
  const kept: Record<string, string> = {};
  for (let index = 0; index < argv.length; index += 1) {
    const argument = argv[index];
    if (!argument.startsWith("--")) throw new Problem("flagStray", { given: argument });
    const [flag, ...attached] = argument.split("=");
    const name = flag.slice(2);
    const id = settingOf(name);
    if (!id && !own.includes(name)) {
      const flags = [...own, ...Object.keys(aliases), ...settingIds].map((known) => `--${known}`).join(", ");
      throw new Problem("flagUnknown", { flag, flags });
    }

    const follows = index + 1 < argv.length && !argv[index + 1].startsWith("--");
    const isSwitch = id !== undefined && table[id].kind === "switch";
    let value: string;
    if (attached.length > 0) value = attached.join("=");
    else if (follows) value = argv[++index];
    else if (isSwitch) value = "true";
    else throw new Problem("flagWithoutValue", { flag, example: id ? write(table[id].initial) : "…" });

    if (id && isFolder(id, value)) {
      asked.data = "files";
      kept.data = value;
    } else if (id) asked[id] = read(flag, table[id], value);
    else kept[name] = value;
  }
  const { settings, problems } = reconcile({
    ...defaultsOf((asked.variant as VariantId) ?? initialSettings.variant),
    ...asked,
  } as Settings);
  return { settings, own: kept, problems };
}
