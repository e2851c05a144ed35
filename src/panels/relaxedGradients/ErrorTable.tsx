import type { RelaxationPoint } from "../../experiments/relaxation";
import { useTranslate } from "../../locales/translate";
import styles from "../laboratory/Laboratory.module.css";
import { type Estimator, squaredBias } from "./errorRows";

export interface ErrorTableProps {
  readonly points: readonly RelaxationPoint[];
  readonly estimator: Estimator;
}

/** The same in numbers. The error of the squared bias is that of the bias, times its slope. */
export function ErrorTable({ points, estimator }: ErrorTableProps) {
  const t = useTranslate();
  return (
    <table className={styles.numbers}>
      <caption>{t("relaxedGradients.table", { estimator: t(`relaxedGradients.${estimator}`) })}</caption>
      <thead>
        <tr>
          <th scope="col">τ</th>
          <th scope="col">{t("relaxedGradients.bias")}</th>
          <th scope="col">{t("relaxedGradients.variance")}</th>
          <th scope="col">{t("relaxedGradients.total")}</th>
        </tr>
      </thead>
      <tbody>
        {points.map(({ temperature, [estimator]: error }) => (
          <tr key={temperature}>
            <th scope="row">{t.number(temperature)}</th>
            <td>
              {t("relaxedGradients.plusMinus", {
                value: t.number(squaredBias(error), 2),
                error: t.number(2 * error.bias * error.biasError, 1),
              })}
            </td>
            <td>{t.number(error.variance, 2)}</td>
            <td>{t.number(error.meanSquaredError, 2)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
