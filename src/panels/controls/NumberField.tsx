import { useEffect, useMemo, useRef, useState } from "react";
import { useTranslate } from "../../locales/translate";
import type { NumberRow, SettingId, Settings } from "../../settings/table";
import { clamp, type Validated } from "../../settings/validate";
import styles from "./controls.module.css";
import { Entry } from "./Entry";
import { nearestStop, stopsOf } from "./stops";

export interface NumberFieldProps {
  readonly id: SettingId;
  readonly row: NumberRow;
  readonly value: number;
  readonly inputId: string;
  readonly label: string;
  readonly describedBy: string;
  /** Whether the value may be sent while the slider moves, or only when it is let go. */
  readonly isLive: boolean;
  readonly commit: (value: number) => void;
}

/** A slider with round stops, and beside it a field for every other value. */
export function NumberField({ id, row, value, inputId, label, describedBy, isLive, commit }: NumberFieldProps) {
  const t = useTranslate();
  const stops = useMemo(() => stopsOf(row), [row]);
  const slider = useRef<HTMLInputElement>(null);
  const [dragged, setDragged] = useState<number>();

  // React's onChange follows every move; the browser's own event tells when the slider is let go.
  useEffect(() => {
    const element = slider.current;
    if (!element) return;
    const letGo = () => {
      setDragged(undefined);
      commit(stops[element.valueAsNumber]);
    };
    element.addEventListener("change", letGo);
    return () => element.removeEventListener("change", letGo);
  }, [stops, commit]);

  const shown = dragged ?? value;
  const unit = row.unit ? ` ${t(`units.${row.unit}`)}` : "";
  const hasSlider = stops.length > 0;
  return (
    <div className={styles.number}>
      {hasSlider && (
        <input
          ref={slider}
          type="range"
          id={inputId}
          className={styles.slider}
          min={0}
          max={stops.length - 1}
          value={nearestStop(stops, shown)}
          aria-valuetext={`${t.number(shown)}${unit}`}
          aria-describedby={describedBy}
          onChange={(event) => {
            const next = stops[event.target.valueAsNumber];
            if (isLive) commit(next);
            else setDragged(next);
          }}
        />
      )}
      <Entry
        value={shown}
        check={(draft) => clamp(id, draft, value as Settings[typeof id]) as Validated<number>}
        inputId={hasSlider ? undefined : inputId}
        label={hasSlider ? t("controls.value", { setting: label }) : undefined}
        describedBy={describedBy}
        inputMode={row.kind === "integer" ? "numeric" : "decimal"}
        commit={commit}
        nudge={
          hasSlider
            ? (direction) =>
                commit(stops[Math.min(Math.max(nearestStop(stops, value) + direction, 0), stops.length - 1)])
            : undefined
        }
      />
    </div>
  );
}
