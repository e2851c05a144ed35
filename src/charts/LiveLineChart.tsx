/**
 * Lines over training steps, made to be redrawn while the run goes on: no dots, no animation, and axes that stay
 * while the lines fit them, so that most redraws move the lines alone.
 */
import { memo, useId, useMemo, useState } from "react";
import { flushSync } from "react-dom";
import type { Locale } from "../locales/translate";
import type { ChartRow } from "./chartRow";
import { LineFrame } from "./LineFrame";
import styles from "./LiveLineChart.module.css";
import { LiveLinesProvider } from "./LiveLines";
import type { LineStyle } from "./lineStyle";
import { placeIn } from "./livePaths";
import { type Domain, outward, steadyDomain } from "./scale";
import { useSize } from "./useSize";

export interface LiveLineChartProps {
  /** Ascending in their step; a line goes straight over the rows that do not hold it. */
  readonly rows: readonly ChartRow[];
  readonly lines: readonly LineStyle[];
  /** What the vertical axis shows at the least. */
  readonly domain: Domain;
  /** What the vertical axis counts. */
  readonly unit: string;
  /** What the horizontal axis counts. */
  readonly stepName: string;
  /** The chart's name and its latest values in words. */
  readonly label: string;
  readonly locale: Locale;
  /** It stands at the right edge of its surroundings: where it is small, readings go to the left. */
  readonly isLast: boolean;
  /** A step that is marked, because all else shows it. */
  readonly marked?: number;
}

const smallWidth = 220;
const symbolWidth = 6.5; // of one letter

/** The same pair for as long as its numbers are the same. */
function useDomain([low, high]: Domain): Domain {
  return useMemo<Domain>(() => [low, high], [low, high]);
}

function useSteady(needed: Domain): Domain {
  const [held, setHeld] = useState<Domain>([0, 0]);
  const next = steadyDomain(held, needed);
  if (Object.is(next[0], held[0]) && Object.is(next[1], held[1])) return held;
  setHeld(next);
  return next;
}

export const LiveLineChart = memo(function LiveLineChart(props: LiveLineChartProps) {
  const { rows, lines, unit, stepName, label, locale, isLast, marked } = props;
  const id = useId();
  const [box, size] = useSize<HTMLElement>();
  const [isRead, setRead] = useState(false);
  const [first, last] = [rows[0]?.step ?? 0, rows[rows.length - 1]?.step ?? 0];
  const steps = useDomain(outward([first, Math.max(last, first + 1)], 0.25)); // of all charts the same
  const domain = useSteady(props.domain);

  const letters = Math.max(4, ...lines.map(({ symbol = "" }) => symbol.length));
  const area = useMemo(() => {
    const { width, height, scale } = size;
    const left = 40 * scale;
    const top = 15 * scale; // the unit stands above the lines
    return {
      left,
      top,
      width: Math.max(width - left - 10 - scale * symbolWidth * letters, 1),
      height: Math.max(height - top - 18 * scale, 1),
    };
  }, [size, letters]);
  const place = placeIn(area, steps, domain);

  // At once, or the movement that begins the reading would find nothing to read.
  const read = () => flushSync(() => setRead(true));
  const leave = () => setRead(false);

  return (
    <figure
      ref={box}
      id={id}
      className={styles.box}
      aria-label={label}
      onPointerEnter={read}
      onPointerLeave={leave}
      onFocus={read}
      onBlur={leave}
    >
      <figcaption aria-hidden="true">
        <span className={styles.unit}>{unit}</span>
        <span className={styles.step}>{stepName}</span>
      </figcaption>
      {size.width > 0 && size.height > 0 && (
        <LiveLinesProvider value={{ rows, lines, domain, area, place, stepName, locale, marked }}>
          <LineFrame
            read={isRead ? { rows, asked: lines[0]?.key } : undefined}
            steps={steps}
            domain={domain}
            size={size}
            area={area}
            labelledBy={id}
            clip={`${id}area`}
            locale={locale}
            escapes={isLast && size.width < smallWidth} // a reading is wider than a small chart
          />
        </LiveLinesProvider>
      )}
    </figure>
  );
});
