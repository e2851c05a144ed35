import { useTranslate } from "../../locales/translate";
import { look } from "../../runs/commands";
import { useRun } from "../../runs/state";
import { dimensionName } from "../latentName";
import panel from "../Panel.module.css";
import { AxisSelects } from "./AxisSelects";
import styles from "./LatentPanel.module.css";

/** The sliders' range, in standard deviations of the prior. */
const reach = 3;

/** For more than two latent dimensions: which two are drawn, and where the others stand. */
export function Dimensions({ latentSize }: { readonly latentSize: number }) {
  const t = useTranslate();
  const { dimensions, position } = useRun((state) => state.view);
  const all = Array.from({ length: latentSize }, (_, i) => i);

  const place = (dimension: number, value: number) =>
    look({ position: all.map((i) => (i === dimension ? value : (position[i] ?? 0))) });

  return (
    <>
      <AxisSelects latentSize={latentSize} />
      <details className={styles.others}>
        <summary>{t("latent.others")}</summary>
        <div className={styles.sliders}>
          <button type="button" className={panel.button} onClick={() => look({ position: [] })}>
            {t("latent.centre")}
          </button>
          {all
            .filter((i) => !dimensions.includes(i))
            .map((i) => (
              <label key={i} className={styles.slider}>
                {dimensionName(i)}
                <input
                  type="range"
                  min={-reach}
                  max={reach}
                  step={0.1}
                  value={position[i] ?? 0}
                  onChange={(event) => place(i, event.target.valueAsNumber)}
                />
                <output>{t.number(position[i] ?? 0)}</output>
              </label>
            ))}
        </div>
      </details>
    </>
  );
}
