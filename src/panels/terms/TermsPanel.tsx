import { useMemo, useState } from "react";
import { useLocale, useTranslate } from "../../locales/translate";
import { type TermId, termIds } from "../../objectives/objective";
import { useHistory, useRunHistory } from "../../runs/history";
import { useRun } from "../../runs/state";
import { cards } from "../../variants/registry";
import { later } from "../later";
import { Panel } from "../Panel";
import { shownTerms } from "../termLook";
import { Waiting } from "../Waiting";
import { CsvButton } from "./CsvButton";
import { smoothingWindow } from "./rows";
import { TermLegend } from "./TermLegend";
import styles from "./TermsPanel.module.css";
import { chartsOf } from "./termLines";

// On its way as soon as this panel is, since it is the largest part of the page.
const loading = import("./TermChart");
const TermChart = later(async () => (await loading).TermChart, Waiting);

/** The terms of the objective over the steps of the run, on training batches and on held-out data. */
export function TermsPanel() {
  const t = useTranslate();
  const locale = useLocale();
  const records = useHistory();
  const { chronicle } = useRunHistory();
  const variant = useRun((state) => state.settings.variant);
  const [hidden, setHidden] = useState<ReadonlySet<TermId>>(new Set());
  const [smooth, setSmooth] = useState(true);
  const [whole, setWhole] = useState(false);
  const [asTable, setAsTable] = useState(false);
  const latest = records[records.length - 1];
  const { stride } = chronicle;

  // A card names all terms of its variant; β-VAE measures a capacity only while it is held to one.
  const measured = termIds.filter((id) => latest?.train[id] !== undefined).join();
  const terms = useMemo(
    () => shownTerms(cards[variant]).filter(({ id }) => measured === "" || measured.split(",").includes(id)),
    [variant, measured],
  );
  const charts = useMemo(() => chartsOf(terms, hidden), [terms, hidden]);

  const toggle = (id: TermId) =>
    setHidden((old) => {
      const next = new Set(old);
      if (!next.delete(id)) next.add(id);
      return next;
    });

  const tools = (
    <>
      <label title={t("terms.smoothHelp", { steps: smoothingWindow(records) * stride })}>
        <input type="checkbox" checked={smooth} onChange={(event) => setSmooth(event.target.checked)} />{" "}
        {t("terms.smooth")}
      </label>
      <label title={t("terms.allHelp")}>
        <input type="checkbox" checked={whole} onChange={(event) => setWhole(event.target.checked)} /> {t("terms.all")}
      </label>
      <label>
        <input type="checkbox" checked={asTable} onChange={(event) => setAsTable(event.target.checked)} />{" "}
        {t("terms.asTable")}
      </label>
      <CsvButton />
    </>
  );

  return (
    <Panel title={t("terms.title")} tools={tools}>
      <TermLegend terms={terms} hidden={hidden} toggle={toggle} latest={latest} />
      {/* Without records too: the axes then stand ready when the first ones come. */}
      <div className={styles.charts}>
        {charts.map((chart, i) => (
          <TermChart
            key={chart.id}
            chart={chart}
            records={records}
            isSmooth={smooth}
            whole={whole}
            asTable={asTable}
            locale={locale}
            isLast={i === charts.length - 1}
          />
        ))}
      </div>
    </Panel>
  );
}
