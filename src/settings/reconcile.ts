/** Settings that exclude each other: which one gives way, and the sentence that says so. */
import { kindOf } from "../data/dataset";
import type { ProblemKey, ProblemRecord } from "../locales/problem";
import { withVariant } from "./defaults";
import type { SettingId, Settings } from "./table";

interface Rule {
  readonly broken: (settings: Settings) => boolean;
  readonly mend: Partial<Settings>;
  readonly sentence: ProblemKey;
}

const hasPoints = (settings: Settings) => kindOf(settings.data) === "points";

/** In this order: what an earlier rule mends, a later one sees. */
const rules: readonly Rule[] = [
  {
    broken: (settings) => hasPoints(settings) && settings.likelihood !== "gaussian",
    mend: { likelihood: "gaussian" },
    sentence: "pointsNeedGaussian",
  },
  {
    broken: (settings) => hasPoints(settings) && settings.binarisation !== "none",
    mend: { binarisation: "none" },
    sentence: "pointsStayReal",
  },
  {
    broken: (settings) => settings.likelihood === "gaussian" && settings.binarisation !== "none",
    mend: { binarisation: "none" },
    sentence: "gaussianStaysGrey",
  },
];

export interface Reconciled {
  readonly settings: Settings;
  /** One for each setting that gave way. */
  readonly problems: readonly ProblemRecord[];
}

/** Settings that go together, as close to the given ones as can be. */
export function reconcile(given: Settings): Reconciled {
  let settings = given;
  const problems: ProblemRecord[] = [];
  for (const { broken, mend, sentence } of rules) {
    if (!broken(settings)) continue;
    settings = { ...settings, ...mend };
    problems.push({ key: sentence, values: { data: `@settings.data.options.${settings.data}` } });
  }
  return { settings, problems };
}

/** The settings after one of them was changed by hand, made to go together. */
export function withChange<Id extends SettingId>(settings: Settings, id: Id, value: Settings[Id]): Reconciled {
  return reconcile(
    id === "variant" ? withVariant(settings, value as Settings["variant"]) : { ...settings, [id]: value },
  );
}
