import type { Watched } from "../../lessons/lesson";
import { numberOf } from "../../lessons/quantity";
import { useTranslate } from "../../locales/translate";
import { LessonLine } from "./LessonText";
import styles from "./lessons.module.css";
import { useSituation } from "./useSituation";

export interface WatchTableProps {
  readonly watch: readonly Watched[];
}

/** Numbers of the learner's own run, beside what the lesson says of them. */
export function WatchTable({ watch }: WatchTableProps) {
  const t = useTranslate();
  const situation = useSituation();
  return (
    <table className={styles.watch}>
      <caption>{t("lessons.watch")}</caption>
      <tbody>
        {watch.map(({ label, value, minus }) => {
          const number = numberOf(value, minus, situation);
          return (
            <tr key={`${value} ${minus}`}>
              <th scope="row">
                <LessonLine text={label} />
              </th>
              <td>{number === undefined ? t("lessons.unknown") : t.number(number, 4)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
