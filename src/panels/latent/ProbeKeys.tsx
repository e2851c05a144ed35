import { measure } from "../../charts/measure";
import { useLocale, useTranslate } from "../../locales/translate";
import styles from "./LatentPanel.module.css";
import type { ProbePosition } from "./ProbeSurface";

export interface ProbeKeysProps {
  /** Names of the dimensions drawn: one or two. */
  readonly names: readonly string[];
  readonly radius: number;
  readonly probe: ProbePosition;
  readonly onProbe: (probe: ProbePosition) => void;
}

/** The probe for keyboard and screen reader: a slider for each dimension; the focus shows on the probe itself. */
export function ProbeKeys({ names, radius, probe, onProbe }: ProbeKeysProps) {
  const t = useTranslate();
  const locale = useLocale();
  return (
    <div className={`visually-hidden ${styles.keys}`}>
      {names.map((dimension, i) => (
        <input
          key={dimension}
          type="range"
          min={-radius}
          max={radius}
          step={0.1}
          value={probe[i]}
          aria-label={t("latent.probeAlong", { dimension })}
          aria-valuetext={t("latent.probeAt", { dimension, value: measure(probe[i], locale) })}
          aria-orientation={i === 0 ? "horizontal" : "vertical"}
          onChange={(event) => {
            const value = event.target.valueAsNumber;
            onProbe(i === 0 ? [value, probe[1]] : [probe[0], value]);
          }}
        />
      ))}
    </div>
  );
}
