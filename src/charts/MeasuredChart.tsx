/** Lines through a few measured points, both axes logarithmic; or only the horizontal one. */
import { CartesianGrid, Line, LineChart, ReferenceDot, ReferenceLine, Tooltip, XAxis, YAxis } from "recharts";
import type { Locale } from "../locales/translate";
import { AxisTick } from "./AxisTick";
import live from "./LiveLineChart.module.css";
import { measure } from "./measure";
import { Swatch } from "./Swatch";
import { separate } from "./scale";
import { tickStyle } from "./tickStyle";
import { useSize } from "./useSize";
import { linearAxis, logAxis, type VerticalAxis } from "./verticalAxis";

export interface MeasuredLine {
  /** Where a row holds its value. */
  readonly key: string;
  /** Written at its end, unless it is empty. */
  readonly name: string;
  /** A CSS colour. */
  readonly colour: string;
  /** An SVG dash pattern; absent: solid. */
  readonly dash?: string;
}

/** Where a line could as well lie: a shape between two values of each row. */
export interface MeasuredBand {
  readonly low: string;
  readonly high: string;
  readonly colour: string;
}

/** What is drawn at one place of the horizontal axis; lines have gaps where a row does not hold them. */
export interface MeasuredRow {
  readonly x: number;
  readonly [key: string]: number | undefined;
}

export interface MeasuredChartProps {
  /** Ascending in x; everything positive, unless the vertical axis is linear. */
  readonly rows: readonly MeasuredRow[];
  /** Defaults to logarithmic. */
  readonly vertical?: "linear";
  readonly lines: readonly MeasuredLine[];
  readonly bands?: readonly MeasuredBand[];
  /** Where the horizontal axis has numbers. */
  readonly ticks: readonly number[];
  /** A place on it that is marked. */
  readonly mark?: number;
  /** What the horizontal axis counts, in a letter. */
  readonly symbol: string;
  /** The chart in words. */
  readonly label: string;
  readonly locale: Locale;
}

const margin = { top: 12, bottom: 0, left: 0 };
const axisHeight = 18;
const axisWidth = 40;
const nameHeight = 13;
const letterWidth = 6.5;

/** Where names stand: at each line's last point, moved apart where two would cover each other. */
function ends(rows: readonly MeasuredRow[], lines: readonly MeasuredLine[], axis: VerticalAxis, perPixel: number) {
  const named = lines.filter(({ name }) => name !== "");
  const found = named.flatMap((line) => {
    const last = rows.findLast((row) => row[line.key] !== undefined);
    return last ? [{ line, x: last.x, place: axis.place(last[line.key] ?? 1) }] : [];
  });
  const moved = separate(
    found.map(({ place }) => place),
    nameHeight * perPixel,
  );
  return found.map(({ line, x }, i) => ({ ...line, x, y: axis.value(moved[i]) }));
}

export function MeasuredChart(props: MeasuredChartProps) {
  const { rows, vertical, lines, bands = [], ticks, mark, symbol, label, locale } = props;
  const [box, size] = useSize<HTMLElement>();
  const plotHeight = Math.max(size.height - margin.top - axisHeight, 1);
  const keys = [...lines.map(({ key }) => key), ...(vertical ? bands.flatMap(({ low, high }) => [low, high]) : [])];
  const values = rows.flatMap((row) => keys.flatMap((key) => row[key] ?? []));
  const axis = (vertical ? linearAxis : logAxis)(values, plotHeight, locale);
  const [low, high] = axis.domain;
  const rightMargin = 10 + letterWidth * Math.max(4, ...lines.map(({ name }) => name.length));
  const length = axis.place(high) - axis.place(low);
  const [left, right] = [rows[0]?.x ?? ticks[0], rows.at(-1)?.x ?? ticks[ticks.length - 1]];
  const format = (value: number) => value.toLocaleString(locale, { maximumSignificantDigits: 2 });
  const plotWidth = size.width - axisWidth - rightMargin;
  const place = (x: number, y: number) => {
    const across = right > left ? Math.log(x / left) / Math.log(right / left) : 0.5;
    const down = (axis.place(high) - axis.place(y)) / length;
    return `${axisWidth + across * plotWidth} ${margin.top + down * plotHeight}`;
  };
  /** There and back; where a row holds no low end, the band goes down to the axis. */
  const outline = (band: MeasuredBand) => {
    const held = rows.filter((row) => row[band.high] !== undefined);
    const there = held.map((row) => place(row.x, row[band.high] ?? low));
    const back = held.toReversed().map((row) => place(row.x, row[band.low] ?? low));
    return held.length > 1 ? `M${[...there, ...back].join("L")}Z` : "";
  };

  /** Small ratios have more digits than a measurement's two. */
  const written = (value: number | undefined) =>
    value !== undefined && value < 0.1 && !vertical ? format(value) : measure(value, locale);
  const reading = ({ active, label: x }: { active?: boolean; label?: string | number }) => {
    const row = active ? rows.find((each) => each.x === x) : undefined;
    if (!row) return null;
    return (
      <table className={live.reading}>
        <thead>
          <tr>
            <th scope="col" colSpan={2}>
              {symbol} = {format(row.x)}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, name, colour, dash }) => (
            <tr key={key}>
              <th scope="row">
                <Swatch colour={colour} dash={dash} /> {name}
              </th>
              <td>{written(row[key])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    );
  };

  return (
    <figure ref={box} className={live.box} aria-label={label}>
      {size.width > 0 && size.height > 0 && (
        <LineChart
          width={size.width}
          height={size.height}
          data={rows as MeasuredRow[]}
          margin={{ ...margin, right: rightMargin }}
          title={label}
          accessibilityLayer
        >
          <CartesianGrid stroke="var(--line)" strokeDasharray="2 3" vertical={false} />
          <XAxis
            dataKey="x"
            type="number"
            scale="log"
            domain={[left, right]}
            ticks={ticks as number[]}
            interval={0}
            tickFormatter={format}
            stroke="var(--line)"
            tick={AxisTick}
            height={axisHeight}
          />
          <YAxis
            type="number"
            scale={axis.scale}
            domain={[low, high]}
            ticks={axis.ticks as number[]}
            tickFormatter={axis.format}
            allowDataOverflow
            stroke="var(--line)"
            tick={AxisTick}
            width={axisWidth}
          />
          <Tooltip content={reading} isAnimationActive={false} cursor={{ stroke: "var(--ink-quiet)" }} />
          {mark !== undefined && (
            <ReferenceLine
              x={Math.min(Math.max(mark, left), right)}
              stroke="var(--ink)"
              strokeDasharray="1 3"
              strokeWidth={2}
            />
          )}
          {bands.map((band) => (
            <path key={band.low} d={outline(band)} fill={band.colour} fillOpacity={0.18} />
          ))}
          {lines.map((line) => (
            <Line
              key={line.key}
              dataKey={line.key}
              name={line.name}
              type="linear"
              stroke={line.colour}
              strokeWidth={1.75}
              strokeDasharray={line.dash}
              dot={line.dash ? false : { r: 2, fill: line.colour, strokeWidth: 0 }}
              activeDot={{ r: 3 }}
              isAnimationActive={false}
            />
          ))}
          {ends(rows, lines, axis, length / plotHeight).map((end) => (
            <ReferenceDot
              key={end.key}
              x={end.x}
              y={end.y}
              r={0}
              ifOverflow="visible"
              label={{
                value: end.name,
                position: "right",
                fill: end.colour,
                fontSize: tickStyle.fontSize,
                fontWeight: 600,
              }}
            />
          ))}
        </LineChart>
      )}
    </figure>
  );
}
