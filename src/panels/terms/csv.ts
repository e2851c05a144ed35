/** The records of a run as a file. A run that makes a published mistake says so in the file and in its name. */
import type { TermId } from "../../objectives/objective";
import type { Settings } from "../../settings/table";
import type { StepRecord } from "../../training/records";

/**
 * Every record as comma-separated values, one a line, with a header, and before it the pitfall where there is one; no
 * record where nothing was measured.
 */
export function csv(records: readonly StepRecord[], terms: readonly TermId[], pitfall: Settings["pitfall"]): string {
  const mark = pitfall === "none" ? [] : [`# pitfall: ${pitfall}`];
  const header = ["step", "examples", ...terms.flatMap((term) => [`train.${term}`, `heldOut.${term}`])];
  const lines = records.map(({ step, examples, train, heldOut }) =>
    [step, examples, ...terms.flatMap((term) => [train[term] ?? "", heldOut?.[term] ?? ""])].join(","),
  );
  return `${[...mark, header.join(","), ...lines].join("\n")}\n`;
}

/** @param run its settings, and how many steps lie between two records */
export function csvName(run: Pick<Settings, "variant" | "pitfall" | "seed"> & { readonly stride: number }): string {
  const { variant, pitfall, seed, stride } = run;
  const mark = pitfall === "none" ? "" : `-${pitfall}`;
  return `elbo-room-${variant}${mark}-${seed}${stride > 1 ? `-every-${stride}-steps` : ""}.csv`;
}
