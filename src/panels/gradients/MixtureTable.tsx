import { measure } from "../../charts/measure";
import type { MixtureBiasPoint } from "../../experiments/mixtureBias";
import { useLocale, useTranslate } from "../../locales/translate";
import styles from "../laboratory/Laboratory.module.css";
import { biasIds, biasOf } from "./mixtureRows";

/** The biases in numbers; the chart cannot show those that are 0. */
export function MixtureTable({ points }: { readonly points: readonly MixtureBiasPoint[] }) {
  const t = useTranslate();
  const locale = useLocale();
  return (
    <table className={styles.numbers} data-testid="biases">
      <caption>{t("gradients.biasCaption")}</caption>
      <thead>
        <tr>
          <th scope="col">K</th>
          {biasIds.map((id) => (
            <th key={id} scope="col">
              {t(`gradients.biases.${id}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {points.map((point) => (
          <tr key={point.K}>
            <th scope="row">{t.number(point.K, 5)}</th>
            {biasIds.map((id) => (
              <td key={id}>{measure(biasOf(point, id), locale)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
