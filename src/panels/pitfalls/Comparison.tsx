import { lazy, Suspense } from "react";
import { useTranslate } from "../../locales/translate";
import type { Lane } from "../../runs/lane";
import { main } from "../../runs/session";
import { useRun } from "../../runs/state";
import { pitfallCards } from "../../variants/pitfalls/registry";
import { cards } from "../../variants/registry";
import panel from "../Panel.module.css";
import { shownTerms } from "../termLook";
import styles from "./Comparison.module.css";
import { LaneTable } from "./LaneTable";
import { NoiseHistogram } from "./NoiseHistogram";
import { PitfallLines } from "./PitfallLines";
import { PitfallTitle } from "./PitfallTitle";

const LaneChart = lazy(async () => ({ default: (await import("./LaneChart")).LaneChart }));

/** The page's own run and `rival`: one makes a mistake, the other is the same without it. */
export function Comparison({ rival }: { readonly rival: Lane }) {
  const t = useTranslate();
  const variant = useRun((state) => state.settings.variant);
  const own = useRun((state) => state.settings.pitfall);
  const pitfall = own === "none" ? rival.state.settings.pitfall : own;
  if (pitfall === "none") return null;

  const [correct, mistaken] = own === "none" ? [main, rival] : [rival, main];
  const terms = shownTerms(cards[variant]);
  const { watch = "objective" } = pitfallCards[pitfall];
  const watched = terms.find(({ id }) => id === watch) ?? terms[0];
  return (
    <div className={styles.comparison}>
      <PitfallTitle pitfall={pitfall} />
      <PitfallLines pitfall={pitfall} />
      <p className={styles.watch}>
        <b>{t("mistakes.watch")}:</b> {t(`pitfalls.${pitfall}.watch`)}
      </p>
      <div className={styles.both}>
        <div className={styles.chart}>
          <Suspense fallback={<p className={panel.waiting}>{t("app.loading")}</p>}>
            {pitfall === "noise-over-log-variance" ? (
              <NoiseHistogram correct={correct} mistaken={mistaken} />
            ) : (
              <LaneChart correct={correct} mistaken={mistaken} term={watched} />
            )}
          </Suspense>
        </div>
        <LaneTable correct={correct} mistaken={mistaken} watched={watched} terms={terms} />
      </div>
    </div>
  );
}
