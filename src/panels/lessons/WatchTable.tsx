import { measure } from "../../charts/measure";
import type { Watched } from "../../lessons/lesson";
import { numberOf } from "../../lessons/quantity";
import { useLocale, useTranslate } from "../../locales/translate";
import { LessonLine } from "./LessonText";
import styles from "./lessons.module.css";
import { useSituation } from "./useSituation";

export interface WatchTableProps {
  readonly watch: readonly Watched[];
}

/** Numbers of the learner's own run, beside what the lesson says of them. */
export function WatchTable({ watch }: WatchTableProps) {
  const t = useTranslate();
  const locale = useLocale();
  const situation = useSituation();
  return (
    <table className={styles.watch}>
      <caption>{t("lessons.watch")}</caption>
      <tbody>
        {watch.map(({ label, value, minus }) => {
          const number = numberOf(value, minus, situation);
          const known = Number.isInteger(number) ? t.number : (value: number) => measure(value, locale);
          return (
            <tr key={`${value} ${minus}`}>
              <th scope="row">
                <LessonLine text={label} />
              </th>
              <td>{number === undefined ? t("lessons.unknown") : known(number)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
