/**
 * The part of a live chart that recharts draws: grid, axes, and what the pointer is at. A pass through its store costs a
 * frame's worth, so it is given nothing that changes with each redraw.
 */
import { memo, useMemo } from "react";
import { CartesianGrid, Line, LineChart, Tooltip, XAxis, YAxis } from "recharts";
import type { Locale } from "../locales/translate";
import { AxisTick } from "./AxisTick";
import type { ChartRow } from "./chartRow";
import { Hover, Lines, LiveReading } from "./LiveLines";
import type { PlotArea } from "./livePaths";
import { countFormat, tickFormat } from "./measure";
import { type Domain, ticks } from "./scale";
import type { Room } from "./useSize";

export interface LineFrameProps {
  /** What is read: the rows, and the key of a line, which recharts asks where the pointer is. Absent while nobody reads. */
  readonly read?: { readonly rows: readonly ChartRow[]; readonly asked: string };
  readonly steps: Domain;
  readonly domain: Domain;
  readonly size: Room;
  readonly area: PlotArea;
  /** The id of the element that names the chart. */
  readonly labelledBy: string;
  /** The id of the shape beyond which no line is drawn. */
  readonly clip: string;
  readonly locale: Locale;
  /** A reading may stand left of the chart, but not right. */
  readonly escapes: boolean;
}

/** What both axes have in common: they show what they are told to. */
const axis = {
  type: "number",
  niceTicks: "none",
  allowDataOverflow: true,
  stroke: "var(--line)",
  tick: AxisTick,
  interval: 0, // measuring which of them fit would lay out the page anew
} as const;

const unseen = () => null;

export const LineFrame = memo(function LineFrame(props: LineFrameProps) {
  const { read, steps, domain, size, area, labelledBy, clip, locale, escapes } = props;
  const height = area.height / size.scale;
  const axisTicks = useMemo(() => ticks(domain, Math.max(height / 40, Math.min(height / 20, 3))), [domain, height]);
  const stepTicks = useMemo(() => ticks(steps, size.width / size.scale / 80).filter(Number.isInteger), [steps, size]);
  const margin = { top: area.top, right: size.width - area.left - area.width, bottom: 0, left: 0 };
  const beside = { x: escapes, y: false };
  return (
    <LineChart
      width={size.width}
      height={size.height}
      data={(read?.rows ?? []) as ChartRow[]}
      margin={margin}
      aria-labelledby={labelledBy}
      accessibilityLayer
    >
      <CartesianGrid stroke="var(--line)" strokeDasharray="2 3" vertical={false} />
      <XAxis
        {...axis}
        dataKey="step"
        domain={steps as [number, number]}
        ticks={stepTicks}
        tickFormatter={countFormat(stepTicks, locale)}
        height={size.height - area.top - area.height}
      />
      <YAxis
        {...axis}
        domain={domain as [number, number]}
        ticks={axisTicks}
        tickFormatter={tickFormat(axisTicks, locale)}
        width={area.left}
      />
      {read && (
        <>
          <Tooltip
            content={LiveReading}
            isAnimationActive={false}
            cursor={<Hover />}
            allowEscapeViewBox={beside}
            reverseDirection={beside}
            wrapperStyle={{ zIndex: 2 }}
          />
          <Line
            dataKey={read.asked}
            shape={unseen}
            legendType="none"
            dot={false}
            activeDot={false}
            isAnimationActive={false}
          />
        </>
      )}
      <clipPath id={clip}>
        <rect x={area.left} y={area.top} width={area.width} height={area.height} />
      </clipPath>
      <Lines clip={clip} />
    </LineChart>
  );
});
