import { useId, useMemo, useState } from "react";
import { Swatch } from "../../charts/Swatch";
import { useTranslate } from "../../locales/translate";
import type { TermId } from "../../objectives/objective";
import { useEachLane, useRecordsOf } from "../../runs/eachLane";
import { cards } from "../../variants/registry";
import { later } from "../later";
import { Panel } from "../Panel";
import { shownTerms } from "../termLook";
import { CsvButton } from "../terms/CsvButton";
import { Waiting } from "../Waiting";
import { unpin, useGhosts } from "./ghosts";
import type { Curve } from "./LaneChart";
import { laneIcons } from "./laneIcons";
import styles from "./lanes.module.css";
import { useNamedLanes } from "./useNamedLanes";

const LaneChart = later(async () => (await import("./LaneChart")).LaneChart, Waiting);

/** One term of all lanes over their steps, and of the ghosts behind them. */
export function LaneTermsPanel() {
  const t = useTranslate();
  const id = useId();
  const [asked, setAsked] = useState<TermId>("objective");
  const [asTable, setAsTable] = useState(false);
  const lanes = useNamedLanes();
  const ghosts = useGhosts();
  const variants = useEachLane((state) => state.settings.variant);
  const histories = useMemo(() => lanes.map(({ lane }) => lane.history), [lanes]);
  const live = useRecordsOf(histories);

  // Each term once, in the order of the first card that has it.
  const terms = [
    ...new Map(variants.flatMap((variant) => shownTerms(cards[variant]).map((term) => [term.id, term]))).values(),
  ];
  const term = terms.find((one) => one.id === asked) ?? terms[0];

  const curves = useMemo(
    (): Curve[] => [
      ...ghosts.map((ghost) => ({
        key: `ghost-${ghost.id}`,
        name: ghost.name,
        symbol: `${ghost.letter}′`,
        colour: "var(--ink-quiet)",
        dash: "1 2",
        isFaint: true,
      })),
      ...lanes.map(({ letter, name, colour, dash }) => ({
        key: letter,
        name: `${letter} ${name}`,
        symbol: letter,
        colour,
        dash,
      })),
    ],
    [lanes, ghosts],
  );
  const records = useMemo(() => [...ghosts.map((ghost) => ghost.records), ...live], [ghosts, live]);

  const tools = (
    <>
      <label htmlFor={id}>{t("lanes.term")}</label>
      <select id={id} value={term.id} onChange={(event) => setAsked(event.target.value as TermId)}>
        {terms.map((one) => (
          <option key={one.id} value={one.id}>
            {t(`terms.names.${one.id}`)}
          </option>
        ))}
      </select>
      <label>
        <input type="checkbox" checked={asTable} onChange={(event) => setAsTable(event.target.checked)} />{" "}
        {t("terms.asTable")}
      </label>
      <CsvButton />
    </>
  );
  return (
    <Panel title={t("lanes.terms")} tools={tools}>
      <ul className={styles.legend}>
        {lanes.map(({ letter, name, colour, dash }) => (
          <li key={letter} title={name}>
            <Swatch colour={colour} dash={dash} /> <b>{letter}</b>
          </li>
        ))}
        {ghosts.map((ghost) => (
          <li key={ghost.id}>
            <Swatch colour="var(--ink-quiet)" dash="1 2" /> <b>{ghost.letter}′</b> {ghost.name}
            <button
              type="button"
              className={styles.small}
              aria-label={t("lanes.unpin", { name: `${ghost.letter}′ ${ghost.name}` })}
              onClick={() => unpin(ghost)}
            >
              {laneIcons.close}
            </button>
          </li>
        ))}
      </ul>
      {term.id === "objective" && new Set(lanes.map(({ name }) => name)).size > 1 && (
        <p className={styles.note}>{t("lanes.otherBounds")}</p>
      )}
      <div className={styles.chart}>
        <LaneChart curves={curves} records={records} term={term} asTable={asTable} />
      </div>
    </Panel>
  );
}
