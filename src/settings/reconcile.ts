/** Settings that exclude each other: which one gives way, and the sentence that says so. */
import { kindOf } from "../data/dataset";
import type { ProblemKey, ProblemRecord } from "../locales/problem";
import { pitfallCards } from "../variants/pitfalls/registry";
import { cards } from "../variants/registry";
import type { VariantKnob } from "../variants/variant";
import { withPitfall, withVariant } from "./defaults";
import { type SettingId, type Settings, table } from "./table";

interface Rule {
  readonly broken: (settings: Settings) => boolean;
  readonly mend: Partial<Settings>;
  readonly sentence: ProblemKey;
}

const hasPoints = (settings: Settings) => kindOf(settings.data) === "points";

const reads = ({ variant }: Settings, knob: VariantKnob) => cards[variant].knobs.includes(knob);

/** In this order: what an earlier rule mends, a later one sees. */
const rules: readonly Rule[] = [
  {
    broken: (settings) => reads(settings, "modalities") && hasPoints(settings),
    mend: { data: "styles" },
    sentence: "modalitiesNeedImages",
  },
  {
    broken: (settings) => reads(settings, "condition") && settings.condition === "quadrants" && hasPoints(settings),
    mend: { condition: "label" },
    sentence: "pointsHaveNoQuadrants",
  },
  {
    broken: ({ pitfall, variant }) => pitfall !== "none" && pitfallCards[pitfall].variant !== variant,
    mend: { pitfall: "none" },
    sentence: "pitfallElsewhere",
  },
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
    const { data, variant, pitfall } = settings;
    const values = { data: `@settings.data.options.${data}`, variant: cards[variant].name, pitfall };
    problems.push({ key: sentence, values });
    settings = { ...settings, ...mend };
  }
  return { settings, problems };
}

/** The settings after one of them was changed by hand, made to go together. */
export function withChange<Id extends SettingId>(settings: Settings, id: Id, value: Settings[Id]): Reconciled {
  if (id === "variant") return reconcile(withVariant(settings, value as Settings["variant"]));
  if (id === "pitfall") return reconcile(withPitfall(settings, value as Settings["pitfall"]));
  return reconcile({ ...settings, [id]: value });
}

/**
 * The options of a choice that would give way at once. A data set that lacks what the variant is given of it is among
 * them, although the condition would give way in its place.
 */
export function unfitOptions(settings: Settings, id: SettingId): readonly string[] {
  const row = table[id];
  if (row.kind !== "choice" || id === "variant" || id === "pitfall") return [];
  return row.options.filter((option) => {
    const { settings: after } = withChange(settings, id, option as never);
    return after[id] !== option || (id === "data" && after.condition !== settings.condition);
  });
}
