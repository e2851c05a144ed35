import { shapeOutline } from "../../charts/marks";
import { labelColours } from "../../charts/theme";
import { useTranslate } from "../../locales/translate";
import styles from "./LatentPanel.module.css";

/** Which colour and shape is which label. */
export function LabelLegend({ count }: { readonly count: number }) {
  const t = useTranslate();
  return (
    <ul className={styles.labels} aria-label={t("latent.labels")}>
      {Array.from({ length: count }, (_, label) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a label is its index
        <li key={label}>
          <svg width="10" height="10" viewBox="0 0 12 12" aria-hidden="true">
            <path d={shapeOutline(label)} fill={`var(--label-${label % labelColours})`} />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}
