import { pair } from "../../runs/company";
import { withChange } from "../../settings/reconcile";
import type { Settings } from "../../settings/table";
import type { PitfallId } from "../../variants/pitfalls/pitfall";

/** Runs the mistake and the correct line side by side. The page's own run makes the mistake if it did before. */
export function runSideBySide(settings: Settings, pitfall: PitfallId): void {
  const { settings: mistaken } = withChange(settings, "pitfall", pitfall);
  const correct: Settings = { ...mistaken, pitfall: "none" };
  if (settings.pitfall === pitfall) pair(mistaken, correct);
  else pair(correct, mistaken);
}
