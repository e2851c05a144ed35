/**
 * Lines over training steps, made to be redrawn while the run goes on: no dots, no animation, fixed domains. Recharts
 * draws the axes and finds what the pointer is at; whatever it is given anew costs it a pass through its store, so it is
 * given as little as can be, and what stays the same as the same object.
 */
import { memo, useCallback, useId, useMemo, useState } from "react";
import { flushSync } from "react-dom";
import { CartesianGrid, Line, LineChart, Tooltip, XAxis, YAxis } from "recharts";
import type { Locale } from "../locales/translate";
import type { ChartRow } from "./chartRow";
import styles from "./LiveLineChart.module.css";
import type { LineStyle } from "./lineStyle";
import { type Place, pathOf, placeIn } from "./livePaths";
import { countFormat, tickFormat } from "./measure";
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
  /** A step that is marked, because all else shows it. */
  readonly marked?: number;
}

const width = { normal: 1.75, lit: 3.5, dimmed: 1.25 } as const;
const opacity = { normal: 1, lit: 1, dimmed: 0.35 } as const;
const smallWidth = 220;
const symbolHeight = 13;
const symbolGap = 5; // from the end of its line
const symbolWidth = 6.5; // of one letter
const tickStyle = { fill: "var(--ink-quiet)", fontSize: "0.6875rem" };

const unseen = () => null;

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

interface HoverProps {
  readonly rows: readonly ChartRow[];
  readonly lines: readonly LineStyle[];
  readonly place: Place;
  /** The ends of the line through where the pointer is, from recharts. */
  readonly points?: readonly { readonly x: number; readonly y: number }[];
}

/** A line through the step that is read, and a dot on each line that has a value there. */
function Hover({ rows, lines, place, points }: HoverProps) {
  if (!points || points.length < 2) return null;
  const [top, bottom] = points;
  const row = rows.find(({ step }) => Math.abs(place.x(step) - top.x) < 0.01);
  return (
    <g pointerEvents="none">
      <line x1={top.x} y1={top.y} x2={bottom.x} y2={bottom.y} stroke="var(--ink-quiet)" />
      {lines.map(({ key, colour }) => {
        const value = row?.[key];
        return value !== undefined && <circle key={key} cx={top.x} cy={place.y(value)} r={3} fill={colour} />;
      })}
    </g>
  );
}

export const LiveLineChart = memo(function LiveLineChart(props: LiveLineChartProps) {
  const { rows, lines, unit, stepName, label, locale, isLast, marked } = props;
  const [low, high] = props.domain;
  const domain = useMemo<Domain>(() => [low, high], [low, high]);
  const clip = useId();
  const [box, size] = useSize<HTMLElement>();
  const [isRead, setRead] = useState(false);
  const first = rows[0]?.step ?? 0;
  const steps: Domain = [first, Math.max(rows[rows.length - 1]?.step ?? 0, first + 1)];
  const axisTicks = useMemo(() => ticks(domain, Math.max(size.height / 40, 3)), [domain, size.height]);
  const formatValue = useMemo(() => tickFormat(axisTicks, locale), [axisTicks, locale]);
  const stepTicks = ticks(steps, size.width / 80).filter(Number.isInteger);

  const { scale } = size;
  const top = 15 * scale; // the unit stands above the lines
  const axisWidth = 40 * scale;
  const axisHeight = 18 * scale;
  const right = 10 + scale * symbolWidth * Math.max(4, ...lines.map(({ symbol = "" }) => symbol.length));
  const margin = useMemo(() => ({ top, right, bottom: 0, left: 0 }), [top, right]);
  const area = {
    left: axisWidth,
    top,
    width: Math.max(size.width - axisWidth - right, 1),
    height: Math.max(size.height - top - axisHeight, 1),
  };
  const place = placeIn(area, steps, domain);

  // Recharts makes several objects of every row at each redraw, which only a reading needs. At once, or the movement that
  // begins the reading would find the few rows.
  const given = isRead ? rows : rows.filter((_, i) => i === 0 || i === rows.length - 1);
  const read = () => flushSync(() => setRead(true));
  const leave = () => setRead(false);

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
    <figure
      ref={box}
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
        <LineChart
          width={size.width}
          height={size.height}
          data={given as ChartRow[]}
          margin={margin}
          title={label}
          accessibilityLayer
        >
          <CartesianGrid stroke="var(--line)" strokeDasharray="2 3" vertical={false} />
          <XAxis
            dataKey="step"
            type="number"
            domain={steps as [number, number]}
            ticks={stepTicks}
            niceTicks="none"
            tickFormatter={countFormat(stepTicks, locale)}
            allowDataOverflow
            stroke="var(--line)"
            tick={tickStyle}
            height={axisHeight}
          />
          <YAxis
            type="number"
            domain={domain as [number, number]}
            ticks={axisTicks}
            niceTicks="none"
            tickFormatter={formatValue}
            allowDataOverflow
            stroke="var(--line)"
            tick={tickStyle}
            width={axisWidth}
          />
          <Tooltip
            content={reading}
            isAnimationActive={false}
            cursor={<Hover rows={rows} lines={lines} place={place} />}
            allowEscapeViewBox={{ x: escapes, y: false }}
            reverseDirection={{ x: escapes, y: false }}
            wrapperStyle={{ zIndex: 2 }}
          />
          {/* Recharts asks a line of its own where the pointer is. */}
          <Line
            dataKey={lines[0]?.key}
            shape={unseen}
            legendType="none"
            dot={false}
            activeDot={false}
            isAnimationActive={false}
          />
          <clipPath id={clip}>
            <rect x={area.left} y={area.top} width={area.width} height={area.height} />
          </clipPath>
          <g clipPath={`url(#${clip})`}>
            {lines.map((line) => (
              <path
                key={line.key}
                data-line={line.key}
                d={pathOf(rows, line.key, place)}
                fill="none"
                stroke={line.colour}
                style={{ strokeWidth: `calc(${width[line.emphasis]}px * var(--stroke))` }}
                strokeOpacity={opacity[line.emphasis]}
                strokeDasharray={line.dash}
              />
            ))}
          </g>
          {marked !== undefined && (
            <line
              data-marked={marked}
              x1={place.x(marked)}
              x2={place.x(marked)}
              y1={area.top}
              y2={area.top + area.height}
              stroke="var(--ink)"
              strokeDasharray="4 2"
            />
          )}
          {ends(rows, lines, domain, area.height).map(({ key, step, value, symbol, colour }) => (
            <text
              key={key}
              x={place.x(step) + symbolGap}
              y={place.y(value)}
              dominantBaseline="central"
              fill={colour}
              fontSize={tickStyle.fontSize}
              fontWeight={600}
            >
              {symbol}
            </text>
          ))}
        </LineChart>
      )}
    </figure>
  );
});
