import type { Translate } from "../../locales/translate";
import { type Settings, table } from "../../settings/table";
import { write } from "../../settings/validate";
import { differing, warmStartFor } from "../../settings/warmStarts";
import { labelKey, optionKey } from "../controls/wording";

/**
 * With which settings weights were trained beforehand, as far as the run goes on with others; undefined where there are
 * no such weights for it.
 */
export function trainedWith(settings: Settings, t: Translate): string | undefined {
  const warm = warmStartFor(settings);
  return (
    warm &&
    differing(settings, warm)
      .map((id) => `${t(labelKey(id))}: ${wordOf(warm.settings, id, t)}`)
      .join(", ")
  );
}

function wordOf(settings: Settings, id: ReturnType<typeof differing>[number], t: Translate): string {
  const value = settings[id];
  const isChoice = table[id].kind === "choice" && typeof value === "string";
  return isChoice ? t(optionKey(id, value)) : typeof value === "number" ? t.number(value) : write(value);
}
