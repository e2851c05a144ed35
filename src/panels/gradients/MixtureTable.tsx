import { measure } from "../../charts/measure";
import type { MixtureBiasPoint } from "../../experiments/mixtureBias";
import { useLocale, useTranslate } from "../../locales/translate";
import styles from "../laboratory/Laboratory.module.css";
import { biasStyle } from "./biasStyle";
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
          <th scope="row">K</th>
          {points.map(({ K }) => (
            <th key={K} scope="col">
              {t.number(K, 5)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {biasIds.map((id) => (
          <tr key={id} data-bias={id}>
            <th scope="row" style={{ color: biasStyle[id].colour }}>
              {t(`gradients.biases.${id}`)}
            </th>
            {points.map((point) => {
              const bias = biasOf(point, id);
              return <td key={point.K}>{bias === 0 ? "0" : measure(bias, locale)}</td>;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
