import { measure } from "../../charts/measure";
import { useLocale, useTranslate } from "../../locales/translate";
import type { GradientPoint } from "../../training/modelExperiments";
import styles from "../laboratory/Laboratory.module.css";
import { modelSlope, type NetworkId, networkIds } from "./modelRows";
import type { Axis } from "./sweepRows";

export interface ModelSlopesProps {
  readonly points: readonly GradientPoint[];
  readonly axis: Axis;
  readonly theory: Readonly<Record<NetworkId, number | undefined>>;
}

/** The fitted slopes beside those of the theory, and over how many weights they are. */
export function ModelSlopes({ points, axis, theory }: ModelSlopesProps) {
  const t = useTranslate();
  const locale = useLocale();
  return (
    <table className={styles.numbers}>
      <caption>{t("gradients.slopes", { axis })}</caption>
      <tbody>
        {networkIds.map((id) => {
          const found = modelSlope(points, axis, id);
          return (
            <tr key={id} data-network={id}>
              <th scope="row" style={{ color: `var(--${id})` }}>
                {t(`modelGradients.names.${id}`)}
              </th>
              <td>
                {found
                  ? t("gradients.slope", { value: measure(found.slope, locale), error: t.number(found.error, 1) })
                  : "–"}
              </td>
              <td>{t("gradients.theory", { value: measure(theory[id], locale) })}</td>
              <td>{t("modelGradients.weights", { count: points[0][id].entries })}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
