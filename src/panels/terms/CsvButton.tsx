import { useTranslate } from "../../locales/translate";
import { termIds } from "../../objectives/objective";
import { download } from "../../runs/download";
import { useHistory, useRunHistory } from "../../runs/history";
import { useRun } from "../../runs/state";
import panel from "../Panel.module.css";
import { csv, csvName } from "./csv";

/** Everything that was measured of the run's terms, as a file. */
export function CsvButton() {
  const t = useTranslate();
  const latest = useHistory().at(-1);
  const { chronicle } = useRunHistory();
  const { variant, pitfall, seed } = useRun((state) => state.settings);
  const { stride } = chronicle;
  const save = () => {
    const measured = termIds.filter((id) => latest?.train[id] !== undefined);
    download(csvName({ variant, pitfall, seed, stride }), csv(chronicle.records, measured, pitfall));
  };
  return (
    <button
      type="button"
      className={panel.button}
      title={t(stride > 1 ? "terms.csvThinned" : "terms.csvHelp", { stride })}
      disabled={!latest}
      onClick={save}
    >
      {t("terms.csv")}
    </button>
  );
}
