import type { Translate } from "../../locales/translate";
import { defaultsOf } from "../../settings/defaults";
import { isSame, isShared } from "../../settings/sharing";
import { isLive, type SettingId, type Settings, table } from "../../settings/table";
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

/** Whether a lane is told apart by a setting: from the variant as it usually is, or from another lane of it. */
function tells(id: SettingId, settings: Settings, all: readonly Settings[]): boolean {
  if (telling.includes(id)) return true;
  if (isShared(id)) return false;
  const others = all.filter(({ variant }) => variant === settings.variant);
  return [defaultsOf(settings.variant), ...others].some((other) => !isSame(id, other, settings));
}

/** What each lane is called: its variant, and what sets it apart from the others. */
export function laneNames(all: readonly Settings[], t: Translate): readonly string[] {
  return all.map((settings) => {
    const { variant, pitfall } = settings;
    const said = visibleSettings(settings).filter((id) => id !== "variant" && tells(id, settings, all));
    return [
      cards[variant].name,
      ...said.toSorted((a, b) => Number(isLive(b)) - Number(isLive(a))).map((id) => brief(id, settings, t)),
      ...(pitfall === "none" ? [] : [t("mistakes.mark", { name: t(`pitfalls.${pitfall}.name`) })]),
    ].join(" · ");
  });
}
