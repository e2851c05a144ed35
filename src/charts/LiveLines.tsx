/**
 * What moves in a chart of lines: drawn inside recharts' frame, but from a context, so that new rows draw nothing else
 * anew.
 */
import { createContext, useContext } from "react";
import type { Locale } from "../locales/translate";
import type { ChartRow } from "./chartRow";
import type { LineStyle } from "./lineStyle";
import { type Place, type PlotArea, pathOf } from "./livePaths";
import { Reading } from "./Reading";
import { type Domain, separate } from "./scale";
import { tickStyle } from "./tickStyle";

export interface LiveLinesProps {
  readonly rows: readonly ChartRow[];
  readonly lines: readonly LineStyle[];
  readonly domain: Domain;
  readonly area: PlotArea;
  readonly place: Place;
  readonly stepName: string;
  readonly locale: Locale;
  readonly marked?: number;
}

const Context = createContext<LiveLinesProps | undefined>(undefined);

/** What `Lines`, `Hover` and `LiveReading` show, wherever they stand below it. */
export const LiveLinesProvider = Context.Provider;

function useLiveLines(): LiveLinesProps {
  const live = useContext(Context);
  if (!live) throw new Error("Live lines stand in a LiveLinesProvider.");
  return live;
}

const width = { normal: 1.75, lit: 3.5, dimmed: 1.25 } as const;
const opacity = { normal: 1, lit: 1, dimmed: 0.35 } as const;
const symbolHeight = 13;
const symbolGap = 5; // from the end of its line

/** Where the symbols of lines are written: at the line's last point, moved up or down where two would cover each other. */
function ends({ rows, lines, domain: [low, high], area }: LiveLinesProps) {
  const found = lines.flatMap((line) => {
    const last = line.symbol ? rows.findLast((row) => row[line.key] !== undefined) : undefined;
    return last ? [{ line, step: last.step, value: last[line.key] ?? low }] : [];
  });
  const perPixel = (high - low) / area.height;
  const values = separate(
    found.map(({ value }) => Math.min(Math.max(value, low), high)),
    symbolHeight * perPixel,
  );
  return found.map(({ line, step }, i) => ({ ...line, step, value: values[i] }));
}

/** The lines, their symbols, and the step that is marked. */
export function Lines({ clip }: { readonly clip: string }) {
  const live = useLiveLines();
  const { rows, lines, area, place, marked } = live;
  return (
    <>
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
      {ends(live).map(({ key, step, value, symbol, colour }) => (
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
    </>
  );
}

interface HoverProps {
  /** The ends of the line through where the pointer is, from recharts. */
  readonly points?: readonly { readonly x: number; readonly y: number }[];
}

/** A line through the step that is read, and a dot on each line that has a value there. */
export function Hover({ points }: HoverProps) {
  const { rows, lines, place } = useLiveLines();
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

interface LiveReadingProps {
  /** Whether something is read, and the step that is, from recharts. */
  readonly active?: boolean;
  readonly label?: string | number;
}

/** The values at the step that is read. */
export function LiveReading({ active, label: step }: LiveReadingProps) {
  const { rows, lines, stepName, locale } = useLiveLines();
  if (!active || typeof step !== "number") return null;
  return <Reading rows={rows} lines={lines} step={step} stepName={stepName} locale={locale} />;
}
