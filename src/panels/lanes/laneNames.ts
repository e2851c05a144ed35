import type { Translate } from "../../locales/translate";
import { isLive, type SettingId, type Settings, settingIds, table } from "../../settings/table";
import { write } from "../../settings/validate";
import { visibleSettings } from "../../settings/visible";
import { cards } from "../../variants/registry";
import { labelKey, optionKey } from "../controls/wording";

/** Always said of a variant that reads them: bounds with other numbers of samples are other bounds. */
const telling: readonly SettingId[] = ["K", "M"];

/** A setting and its value as briefly as they can be written. */
function brief(id: SettingId, settings: Settings, t: Translate): string {
  const row = table[id];
  const value = row.kind === "choice" ? t(optionKey(id, String(settings[id]))) : write(settings[id]);
  return row.kind === "switch" && settings[id] === true
    ? t(labelKey(id))
    : `${row.symbol ?? t(labelKey(id))} = ${value}`;
}

/** What each lane is called: its variant, and what sets it apart from the others. */
export function laneNames(all: readonly Settings[], t: Translate): readonly string[] {
  const differing = settingIds.filter(
    (id) => table[id].section !== "run" && new Set(all.map((settings) => write(settings[id]))).size > 1,
  );
  return all.map((settings) => {
    const visible = visibleSettings(settings);
    const said = visible.filter((id) => id !== "variant" && (telling.includes(id) || differing.includes(id)));
    const { variant, pitfall } = settings;
    return [
      cards[variant].name,
      ...said.toSorted((a, b) => Number(isLive(b)) - Number(isLive(a))).map((id) => brief(id, settings, t)),
      ...(pitfall === "none" ? [] : [t("mistakes.mark", { name: t(`pitfalls.${pitfall}.name`) })]),
    ].join(" · ");
  });
}
