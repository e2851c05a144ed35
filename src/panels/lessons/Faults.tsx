import type { Fault } from "../../lessons/checks";
import { useTranslate } from "../../locales/translate";
import panel from "../Panel.module.css";
import { forgive } from "./lessonDesk";
import styles from "./lessons.module.css";

export interface FaultsProps {
  readonly name: string;
  readonly faults: readonly Fault[];
}

/** What keeps a file from being a lesson: a sentence for each place in it. */
export function Faults({ name, faults }: FaultsProps) {
  const t = useTranslate();
  return (
    <div className={styles.refusal} role="alert">
      <p>{t("lessons.faults", { name })}</p>
      <ul className={styles.faults}>
        {faults.map(({ place, problem }) => (
          <li key={`${place} ${problem.key} ${JSON.stringify(problem.values)}`}>
            {place && (
              <>
                <code>{place}</code>:{" "}
              </>
            )}
            {t.problem(problem)}
          </li>
        ))}
      </ul>
      <button type="button" className={panel.button} onClick={forgive}>
        {t("app.dismiss")}
      </button>
    </div>
  );
}
