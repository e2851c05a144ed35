import { useEffect } from "react";
import { percent } from "../../charts/measure";
import { ticks } from "../../charts/scale";
import { useSize } from "../../charts/useSize";
import { useLocale, useTranslate } from "../../locales/translate";
import { look } from "../../runs/commands";
import { useRunOf } from "../../runs/state";
import styles from "./Comparison.module.css";
import { density, shareBeyond } from "./density";
import { looksOf, type Sides } from "./sides";

const radius = 4; // standard deviations
const bins = 32;
const margin = { top: 4, bottom: 18, side: 8 };

/** The noise that both posteriors recover from their own samples, over the standard normal that it came from. */
export function NoiseHistogram({ correct, mistaken }: Sides) {
  const t = useTranslate();
  const locale = useLocale();
  const [box, { width, height }] = useSize<HTMLDivElement>();
  const noise = {
    correct: useRunOf(correct.store, (state) => state.frame?.noise),
    mistaken: useRunOf(mistaken.store, (state) => state.frame?.noise),
  };
  useEffect(() => {
    look({ withNoise: true });
    return () => look({ withNoise: false });
  }, []);

  const curves = looksOf({ correct, mistaken }).flatMap(({ id, ...style }) => {
    const values = noise[id];
    return values
      ? [{ id, ...style, heights: density(values, radius, bins), beyond: shareBeyond(values, radius) }]
      : [];
  });
  const highest = Math.max(0.45, ...curves.flatMap(({ heights }) => heights));
  const x = (value: number) => margin.side + ((value + radius) / (2 * radius)) * (width - 2 * margin.side);
  const y = (value: number) => height - margin.bottom - (value / highest) * (height - margin.top - margin.bottom);
  const outline = (heights: readonly number[]) =>
    heights.map((value, i) => `V${y(value)}H${x(-radius + (2 * radius * (i + 1)) / bins)}`).join("");
  const bell = Array.from({ length: 81 }, (_, i) => -radius + (i * radius) / 40)
    .map((value) => `${x(value)} ${y(Math.exp(-(value ** 2) / 2) / Math.sqrt(2 * Math.PI))}`)
    .join("L");

  const shares = Object.fromEntries(curves.map(({ id, beyond }) => [id, percent(beyond, locale)]));
  const caption = t("mistakes.noise", { radius, correct: shares.correct ?? "–", mistaken: shares.mistaken ?? "–" });
  return (
    <figure className={styles.noise}>
      <figcaption>{caption}</figcaption>
      <div ref={box}>
        {width > 0 && (
          <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
            <path d={`M${bell}`} stroke="var(--ink-quiet)" strokeDasharray="1 3" />
            {curves.map(({ id, colour, dash, heights }) => (
              <path
                key={id}
                d={`M${x(-radius)} ${y(0)}${outline(heights)}V${y(0)}`}
                stroke={colour}
                strokeDasharray={dash}
              />
            ))}
            <path d={`M${x(-radius)} ${y(0)}H${x(radius)}`} stroke="var(--line-strong)" />
            {ticks([-radius, radius], 8).map((tick) => (
              <text key={tick} x={x(tick)} y={height - 4}>
                {String(tick).replace("-", "−")}
              </text>
            ))}
          </svg>
        )}
      </div>
    </figure>
  );
}
