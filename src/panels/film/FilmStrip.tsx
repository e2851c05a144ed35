import { useEffect, useSyncExternalStore } from "react";
import { spread } from "../../charts/spread";
import { useTranslate } from "../../locales/translate";
import { branch } from "../../runs/company";
import { useSelected } from "../../runs/lanes";
import { goLive, rewindTo } from "../../runs/rewind";
import { useRun } from "../../runs/state";
import panel from "../Panel.module.css";
import { useFocusBack } from "../useFocusBack";
import styles from "./FilmStrip.module.css";
import { StillPicture } from "./StillPicture";

/** So many stills lie side by side. */
const pictures = 14;

export interface FilmStripProps {
  readonly close: () => void;
}

/** The run from its beginning until now: drag to see how it was, and branch off from there. */
export function FilmStrip({ close }: FilmStripProps) {
  const t = useTranslate();
  const lane = useSelected();
  const stills = useSyncExternalStore(lane.film.subscribe, lane.film.stills);
  const shown = useRun((state) => (state.live ? state.frame?.step : undefined));
  const dataset = useRun((state) => state.dataset);
  useEffect(() => goLive, []);
  useFocusBack();

  if (stills.length === 0 || !dataset) return <p className={styles.none}>{t("film.none")}</p>;
  const index = shown === undefined ? stills.length : stills.findLastIndex(({ step }) => step <= shown);
  const { checkpoint } = stills.slice(0, index + 1).findLast((still) => still.checkpoint) ?? {};
  const go = (to: number) => (to >= stills.length ? goLive() : rewindTo(stills[to].step));
  const text = shown === undefined ? t("film.now") : t("film.shown", { step: shown });
  return (
    <section
      className={styles.strip}
      aria-label={t("film.title")}
      onKeyDown={({ key }) => {
        if (key === "Escape") close();
      }}
    >
      <div className={styles.film}>
        <div className={styles.stills}>
          {spread(stills, pictures).map((still) => (
            <button
              key={still.step}
              type="button"
              tabIndex={-1}
              className={styles.still}
              aria-pressed={still.step === shown}
              title={t("film.shown", { step: still.step })}
              onClick={() => rewindTo(still.step)}
            >
              <StillPicture still={still} dataset={dataset} label={t("film.still", { step: still.step })} />
            </button>
          ))}
        </div>
        <input
          type="range"
          aria-label={t("film.step")}
          aria-valuetext={text}
          min={0}
          max={stills.length}
          value={index}
          onChange={(event) => go(Number(event.target.value))}
        />
      </div>
      <div className={styles.tools}>
        <b data-testid="film-step">{text}</b>
        <button type="button" className={panel.button} disabled={shown === undefined} onClick={goLive}>
          {t("film.live")}
        </button>
        {shown !== undefined && checkpoint && (
          <button
            type="button"
            className={panel.button}
            title={t("film.branchHelp")}
            onClick={() => {
              goLive();
              branch(lane, checkpoint);
            }}
          >
            {t("film.branch", { step: checkpoint.step })}
          </button>
        )}
      </div>
    </section>
  );
}
