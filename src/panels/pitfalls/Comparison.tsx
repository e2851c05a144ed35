import { useMemo } from "react";
import { useTranslate } from "../../locales/translate";
import { useRecordsOf } from "../../runs/eachLane";
import { pitfallCards } from "../../variants/pitfalls/registry";
import { cards } from "../../variants/registry";
import type { Curve } from "../lanes/LaneChart";
import { later } from "../later";
import { shownTerms } from "../termLook";
import { Waiting } from "../Waiting";
import styles from "./Comparison.module.css";
import { LaneTable } from "./LaneTable";
import { NoiseHistogram } from "./NoiseHistogram";
import { PitfallLines } from "./PitfallLines";
import { PitfallTitle } from "./PitfallTitle";
import { looksOf, type Sides } from "./sides";

const LaneChart = later(async () => (await import("../lanes/LaneChart")).LaneChart, Waiting);

/** Two runs of which one makes a mistake, and the other is the same without it. */
export function Comparison({ correct, mistaken }: Sides) {
  const t = useTranslate();
  const { variant, pitfall } = mistaken.state.settings;
  const both = useMemo(() => looksOf({ correct, mistaken }), [correct, mistaken]);
  const histories = useMemo(() => both.map(({ lane }) => lane.history), [both]);
  const records = useRecordsOf(histories);
  const curves = useMemo(
    () =>
      both.map(({ id, colour, dash }): Curve => {
        const name = t(`mistakes.lanes.${id}`);
        return { key: id, name, symbol: t(`mistakes.short.${id}`), colour, dash };
      }),
    [both, t],
  );
  if (pitfall === "none") return null;

  const terms = shownTerms(cards[variant]);
  const { watch = "objective" } = pitfallCards[pitfall];
  const watched = terms.find(({ id }) => id === watch) ?? terms[0];
  return (
    // biome-ignore lint/a11y/useSemanticElements: two runs that scroll, and no set of fields
    <div
      className={styles.comparison}
      role="group"
      aria-label={t("mistakes.title")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
    >
      <PitfallTitle pitfall={pitfall} />
      <PitfallLines pitfall={pitfall} />
      <p className={styles.watch}>
        <b>{t("mistakes.watch")}:</b> {t(`pitfalls.${pitfall}.watch`)}
      </p>
      <div className={styles.both}>
        <div className={styles.chart}>
          {pitfall === "noise-over-log-variance" ? (
            <NoiseHistogram correct={correct} mistaken={mistaken} />
          ) : (
            <LaneChart curves={curves} records={records} term={watched} />
          )}
        </div>
        <LaneTable correct={correct} mistaken={mistaken} watched={watched} terms={terms} />
      </div>
    </div>
  );
}
