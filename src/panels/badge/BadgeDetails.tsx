import { useTranslate } from "../../locales/translate";
import { useRun } from "../../runs/state";
import panel from "../Panel.module.css";
import { PitfallMark } from "../PitfallMark";
import styles from "./badge.module.css";
import { copyDiagnostics } from "./copyDiagnostics";

/** One thing to know about where the run runs. */
export interface Fact {
  readonly id: "backend" | "device" | "speed" | "memory";
  readonly text: string;
}

/** The badge's facts in full, why this backend, and all of it as text to paste. */
export function BadgeDetails({ facts }: { readonly facts: readonly Fact[] }) {
  const t = useTranslate();
  const reasons = useRun((state) => state.backend?.reasons) ?? [];
  const parameters = useRun((state) => state.parameters);
  return (
    <>
      <h2>{t("badge.title")}</h2>
      <ul className={styles.facts}>
        {facts.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
        {parameters !== undefined && <li>{t("backend.parameters", { count: parameters })}</li>}
      </ul>
      <PitfallMark />
      {reasons.length > 0 && (
        <>
          <h2>{t("backend.why")}</h2>
          <ul className={styles.facts}>
            {reasons.map((reason) => (
              <li key={JSON.stringify(reason)}>{t.problem(reason)}</li>
            ))}
          </ul>
        </>
      )}
      <button type="button" className={panel.button} onClick={() => copyDiagnostics()}>
        {t("badge.copy")}
      </button>
    </>
  );
}
