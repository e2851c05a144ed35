/** Lines over training steps, made to be redrawn while the run goes on: no dots, no animation, fixed domains. */
import { memo, useCallback } from "react";
import { CartesianGrid, Curve, type CurveProps, Line, LineChart, ReferenceDot, Tooltip, XAxis, YAxis } from "recharts";
import type { Locale } from "../locales/translate";
import type { ChartRow } from "./chartRow";
import styles from "./LiveLineChart.module.css";
import type { LineStyle } from "./lineStyle";
import { tickFormat } from "./measure";
import { Reading } from "./Reading";
import { type Domain, separate, ticks } from "./scale";
import { useSize } from "./useSize";

export interface LiveLineChartProps {
  /** Ascending in their step; a line goes straight over the rows that do not hold it. */
  readonly rows: readonly ChartRow[];
  readonly lines: readonly LineStyle[];
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
}

const width = { normal: 1.75, lit: 3.5, dimmed: 1.25 } as const;
const opacity = { normal: 1, lit: 1, dimmed: 0.35 } as const;
const margin = { top: 15, bottom: 0, left: 0 }; // the unit stands above the lines
const axisHeight = 18;
const smallWidth = 220;
const symbolHeight = 13;
const symbolWidth = 6.5; // of one letter
const tickStyle = { fill: "var(--ink-quiet)", fontSize: 11 };

/** Without the reference by which recharts measures a line's length at every redraw, for animations that there are none of. */
const unmeasured = (curve: CurveProps) => <Curve {...curve} pathRef={undefined} />;

/**
 * Where the symbols of lines are written: at the line's last point, moved up or down where two would cover each other.
 *
 * @param height of the plotting area, in pixels
 */
function ends(rows: readonly ChartRow[], lines: readonly LineStyle[], [low, high]: Domain, height: number) {
  const found = lines.flatMap((line) => {
    const last = line.symbol ? rows.findLast((row) => row[line.key] !== undefined) : undefined;
    return last ? [{ line, step: last.step, value: last[line.key] ?? low }] : [];
  });
  const perPixel = (high - low) / height;
  const values = separate(
    found.map(({ value }) => Math.min(Math.max(value, low), high)),
    symbolHeight * perPixel,
  );
  return found.map(({ line, step }, i) => ({ ...line, step, value: values[i] }));
}

export const LiveLineChart = memo(function LiveLineChart(props: LiveLineChartProps) {
  const { rows, lines, domain, unit, stepName, label, locale, isLast } = props;
  const [box, size] = useSize<HTMLElement>();
  const first = rows[0]?.step ?? 0;
  const steps: Domain = [first, Math.max(rows[rows.length - 1]?.step ?? 0, first + 1)];
  const axisTicks = ticks(domain, Math.max(size.height / 40, 3));
  const formatValue = tickFormat(axisTicks, locale);
  const formatStep = (value: number) => value.toLocaleString(locale, { notation: "compact" });

  // A reading is wider than a small chart.
  const escapes = isLast && size.width < smallWidth;
  const reading = useCallback(
    ({ active, label: step }: { active?: boolean; label?: string | number }) =>
      active && typeof step === "number" ? (
        <Reading rows={rows} lines={lines} step={step} stepName={stepName} locale={locale} />
      ) : null,
    [rows, lines, locale, stepName],
  );

  return (
    <figure ref={box} className={styles.box} aria-label={label}>
      <figcaption aria-hidden="true">
        <span className={styles.unit}>{unit}</span>
        <span className={styles.step}>{stepName}</span>
      </figcaption>
      {size.width > 0 && size.height > 0 && (
        <LineChart
          width={size.width}
          height={size.height}
          data={rows as ChartRow[]}
          margin={{
            ...margin,
            right: 10 + symbolWidth * Math.max(4, ...lines.map(({ symbol = "" }) => symbol.length)),
          }}
          title={label}
          accessibilityLayer
        >
          <CartesianGrid stroke="var(--line)" strokeDasharray="2 3" vertical={false} />
          <XAxis
            dataKey="step"
            type="number"
            domain={steps as [number, number]}
            ticks={ticks(steps, size.width / 80).filter(Number.isInteger)}
            tickFormatter={formatStep}
            allowDataOverflow
            stroke="var(--line)"
            tick={tickStyle}
            height={axisHeight}
          />
          <YAxis
            type="number"
            domain={domain as [number, number]}
            ticks={axisTicks}
            tickFormatter={formatValue}
            allowDataOverflow
            stroke="var(--line)"
            tick={tickStyle}
            width={40}
          />
          <Tooltip
            content={reading}
            isAnimationActive={false}
            cursor={{ stroke: "var(--ink-quiet)" }}
            allowEscapeViewBox={{ x: escapes, y: false }}
            reverseDirection={{ x: escapes, y: false }}
            wrapperStyle={{ zIndex: 2 }}
          />
          {lines.map((line) => (
            <Line
              key={line.key}
              dataKey={line.key}
              name={`${line.name}, ${line.series}`}
              type="linear"
              stroke={line.colour}
              strokeWidth={width[line.emphasis]}
              strokeOpacity={opacity[line.emphasis]}
              strokeDasharray={line.dash}
              dot={false}
              activeDot={{ r: 3 }}
              connectNulls
              isAnimationActive={false}
              shape={unmeasured}
            />
          ))}
          {ends(rows, lines, domain, size.height - margin.top - margin.bottom - axisHeight).map((end) => (
            <ReferenceDot
              key={end.key}
              x={end.step}
              y={end.value}
              r={0}
              ifOverflow="visible"
              label={{ value: end.symbol, position: "right", fill: end.colour, fontSize: 11, fontWeight: 600 }}
            />
          ))}
        </LineChart>
      )}
    </figure>
  );
});
