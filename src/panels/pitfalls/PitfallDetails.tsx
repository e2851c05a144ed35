import { useTranslate } from "../../locales/translate";
import { change } from "../../runs/commands";
import { useRun } from "../../runs/state";
import { type SettingId, table } from "../../settings/table";
import { write } from "../../settings/validate";
import type { PitfallId } from "../../variants/pitfalls/pitfall";
import { pitfallCards } from "../../variants/pitfalls/registry";
import { cards } from "../../variants/registry";
import { Confirm } from "../controls/Confirm";
import { labelKey } from "../controls/wording";
import panel from "../Panel.module.css";
import { PitfallLines } from "./PitfallLines";
import styles from "./PitfallsPanel.module.css";
import { PitfallTitle } from "./PitfallTitle";
import { runSideBySide } from "./sideBySide";

/** One pitfall: its lines, the two ways to run it, which must be in view, what it does and what to watch. */
export function PitfallDetails({ pitfall }: { readonly pitfall: PitfallId }) {
  const t = useTranslate();
  const settings = useRun((state) => state.settings);
  const isAsked = useRun(({ proposal }) => proposal?.id === "pitfall");
  const { variant, shows } = pitfallCards[pitfall];
  const isOn = settings.pitfall === pitfall;

  // What turning it on changes besides, so that nothing comes as a surprise.
  const changes = (Object.keys(shows) as (keyof typeof shows & SettingId)[])
    .filter((id) => write(settings[id]) !== write(shows[id]))
    .map((id) => `${table[id].symbol ?? t(labelKey(id))} = ${write(shows[id])}`);
  const notes = [
    ...(variant === settings.variant ? [] : [t("mistakes.showsVariant", { variant: cards[variant].name })]),
    ...(changes.length > 0 ? [t("mistakes.shows", { settings: changes.join(", ") })] : []),
  ];

  return (
    <div className={styles.details}>
      <PitfallTitle pitfall={pitfall} />
      <PitfallLines pitfall={pitfall} />
      {isAsked ? (
        <Confirm id="pitfall" />
      ) : (
        <div className={styles.actions}>
          <button
            type="button"
            role="switch"
            aria-checked={isOn}
            className={styles.switch}
            onClick={() => change("pitfall", isOn ? "none" : pitfall)}
          >
            {t("mistakes.on")}
          </button>
          <button
            type="button"
            className={panel.button}
            title={t("mistakes.bothHelp")}
            onClick={() => runSideBySide(settings, pitfall)}
          >
            {t("mistakes.both")}
          </button>
          {notes.length > 0 && <span className={styles.quiet}>{notes.join(" · ")}</span>}
        </div>
      )}
      <p>{t(`pitfalls.${pitfall}.what`)}</p>
      <p>
        <b>{t("mistakes.watch")}:</b> {t(`pitfalls.${pitfall}.watch`)}
      </p>
    </div>
  );
}
