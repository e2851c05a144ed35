import { measure } from "../../charts/measure";
import { useSize } from "../../charts/useSize";
import { useLocale, useTranslate } from "../../locales/translate";
import styles from "./DrawPanel.module.css";
import { binsAround } from "./standing";

export interface HeldOutHistogramProps {
  /** log p̂(x) of held-out examples, nats. */
  readonly values: Float32Array;
  /** The drawing's. */
  readonly value: number;
}

const count = 32;
const axis = 13; // pixels

/** Where the drawing stands among held-out data. */
export function HeldOutHistogram({ values, value }: HeldOutHistogramProps) {
  const t = useTranslate();
  const locale = useLocale();
  const [box, { width, height }] = useSize<HTMLDivElement>();
  const { low, high, counts } = binsAround(values, value, count);
  const sorted = values.toSorted();
  const x = (nats: number) => Math.min(Math.max((nats - low) / (high - low), 0), 1) * (width - 2) + 1;
  const highest = Math.max(1, ...counts);
  const floor = height - axis;
  const bar = (number: number, bin: number) => {
    const tall = (number / highest) * (floor - 2);
    return `M${(bin / count) * width} ${floor}v${-tall}h${width / count}v${tall}Z`;
  };
  const label = t("draw.scaleLabel", {
    count: values.length,
    low: measure(sorted[0], locale),
    high: measure(sorted.at(-1), locale),
    median: measure(sorted[Math.floor(sorted.length / 2)], locale),
    value: measure(value, locale),
  });
  return (
    <div ref={box} className={styles.histogram}>
      {width > 0 && (
        <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
          <path d={counts.map(bar).join("")} fill="var(--line-strong)" />
          <path d={`M0 ${floor}H${width}`} stroke="var(--line-strong)" />
          <path d={`M${x(value)} 0V${floor}`} stroke="var(--bound)" strokeWidth="3" />
          <text x="0" y={height - 2}>
            {measure(low, locale)}
          </text>
          <text x={width} y={height - 2} textAnchor="end">
            {measure(high, locale)}
          </text>
        </svg>
      )}
    </div>
  );
}
