/** Where the nodes and arrows of a data flow stand, in the units of its drawing. */
import type { Room } from "../../charts/useSize";
import { sum } from "../../numeric/reductions";
import { termSymbols } from "../termLook";
import type { Flow, FlowNode } from "./dataFlow";

/** From one node to another. */
type Link = readonly [string, string];

export interface Box {
  readonly node: FlowNode;
  /** Its left upper corner. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Arrow {
  readonly id: string;
  /** As SVG writes it, with its head. */
  readonly path: string;
  readonly isDashed: boolean;
}

export interface FlowLayout {
  readonly width: number;
  readonly height: number;
  /** Boxes above one another, at most. */
  readonly rows: number;
  /** Two where one would be too small to read. */
  readonly lines: number;
  /** CSS pixels for a unit. */
  readonly scale: number;
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
}

/** Between two rows, between two columns, and the wider one that slanted arrows need. */
const rowGap = 6;
const narrowGap = 10;
const wideGap = 17;
/** Below the boxes, where arrows lead past columns. */
const lane = 9;

/** Below the boxes, for the mark of those that hold knobs. */
export const grip = 4;

/** The most that a unit is drawn as in usual type, in CSS pixels, and that a gap grows by where there is room, in units. */
const largest = 1.5;
const mostSpread = 44;

/** CSS pixels for a unit below which a flow is drawn in two lines, what is between these, and what turns from one to the other. */
const readable = 0.95;
const lineGap = 14;
const bridgeRoom = 12;

/** A box by itself, and one of so many in a column. */
const alone = 34;
const stacked = [34, 32, 22, 20];

/** A picture stands at the left of its box. */
export const pictureSide = 30;

/** About how wide a text is drawn: Chinese characters are square. */
function textWidth(text: string, size: number): number {
  return [...text].reduce((width, letter) => width + (letter > "\u2e7f" ? size : 0.55 * size), 0);
}

function widthOf({ text, note, term, network, picture }: FlowNode): number {
  const widest = noteWith({ note, term }, "−000.0");
  const written = Math.max(textWidth(text, 12), textWidth(widest, 10)) + (network ? 10 : 8);
  return written + (picture ? pictureSide : 0);
}

/** What stands below a node's text, given the value of what is measured there. */
export function noteWith({ note, term }: Pick<FlowNode, "note" | "term">, value: string): string {
  if (!term) return note ?? "";
  const isPlain = term === "objective" || term === "reconstruction";
  const live = isPlain ? value : `${termSymbols[term]} ${value}`;
  return note ? `${note}, ${live}` : live;
}

/** Columns that stand side by side, and what they need. */
interface Line {
  readonly flow: Flow;
  readonly stacks: readonly {
    readonly column: readonly (FlowNode | undefined)[];
    readonly nodes: readonly FlowNode[];
    readonly width: number;
    readonly gap: number;
  }[];
  /** Where each node's middle is, from above. */
  readonly middleOf: ReadonlyMap<string | undefined, number>;
  /** The height of the columns, and with what leads past them. */
  readonly inner: number;
  readonly height: number;
  readonly most: number;
  readonly natural: number;
}

function lineOf(flow: Flow, margins: number): Line {
  const { columns, arrows, beneath, dashed } = flow;
  const most = Math.max(...columns.map(({ length }) => length));
  const inner = Math.max(alone, most * heightAmong(most) + (most - 1) * rowGap);
  const middleOf = new Map(
    columns.flatMap((column) => column.map((node, row) => [node?.id, ((row + 0.5) * inner) / column.length] as const)),
  );
  const isSlanted = ([from, to]: readonly [string, string]) => middleOf.get(from) !== middleOf.get(to);
  const slanted = new Set([...arrows, ...dashed].filter(isSlanted).map(([from]) => from));
  const stacks = columns.map((column) => {
    const nodes = column.filter((node) => node !== undefined);
    const gap = nodes.some(({ id }) => slanted.has(id)) ? wideGap : narrowGap;
    return { column, nodes, width: Math.max(...nodes.map(widthOf)), gap };
  });
  return {
    flow,
    stacks,
    middleOf,
    inner,
    height: inner + (beneath.length > 0 ? lane : grip),
    most,
    natural: 2 + margins + sum(stacks.map(({ width, gap }) => width + gap)) - (stacks.at(-1)?.gap ?? 0),
  };
}

function heightAmong(count: number): number {
  return stacked[Math.min(count, stacked.length) - 1];
}

/** A flow in two, at the arrow that alone leads from the one part to the other and is nearest to the middle. */
function halves({ columns, arrows, beneath, dashed }: Flow): { parts: [Flow, Flow]; bridge: Link } | undefined {
  const all = [...arrows, ...beneath, ...dashed];
  const splits = columns.flatMap((_, at) => {
    const before = new Set(columns.slice(0, at).flatMap((column) => column.map((node) => node?.id)));
    const crossing = all.filter(([from, to]) => before.has(from) !== before.has(to));
    if (at < 2 || columns.length - at < 2 || crossing.length !== 1 || !arrows.includes(crossing[0])) return [];
    const within = (side: boolean) => (links: readonly Link[]) =>
      links.filter(([from, to]) => before.has(from) === side && before.has(to) === side);
    const part = (side: boolean, its: Flow["columns"]): Flow => ({
      columns: its,
      arrows: within(side)(arrows),
      beneath: within(side)(beneath),
      dashed: within(side)(dashed),
    });
    const parts: [Flow, Flow] = [part(true, columns.slice(0, at)), part(false, columns.slice(at))];
    return [{ parts, bridge: crossing[0], width: Math.max(...parts.map((each) => lineOf(each, 0).natural)) }];
  });
  return splits.sort((one, other) => one.width - other.width)[0];
}

/**
 * As large as the room allows, and as wide: what is left goes to the gaps. Where type would be too small to read, in two
 * lines.
 *
 * @param room in CSS pixels
 */
export function layOut(flow: Flow, room: Room): FlowLayout {
  const whole = lineOf(flow, 0);
  const split = room.width / whole.natural < readable ? halves(flow) : undefined;
  const lines = split ? split.parts.map((part) => lineOf(part, bridgeRoom)) : [whole];
  const height = sum(lines.map((line) => line.height)) + (lines.length - 1) * lineGap;
  const widest = Math.max(...lines.map(({ natural }) => natural));
  const scale = Math.min(largest * room.scale, room.height / height, room.width / widest);

  const starts = lines.map((_, i) => sum(lines.slice(0, i).map((line) => line.height + lineGap)));
  const drawn = lines.map((line, i) => {
    const spread = Math.min(mostSpread, (room.width / scale - line.natural) / (line.stacks.length - 1));
    return { spread, boxes: boxesOf(line, spread, 1 + (i > 0 ? bridgeRoom : 0), starts[i]) };
  });
  const boxes = drawn.flatMap((line) => line.boxes);
  const at = new Map(boxes.map((box) => [box.node.id, box]));
  const along =
    (path: (from: Box, to: Box) => string, isDashed = false) =>
    ([from, to]: Link): Arrow[] => {
      const [start, end] = [at.get(from), at.get(to)];
      return start && end ? [{ id: `${from} ${to}`, path: path(start, end), isDashed }] : [];
    };
  const arrows = lines.flatMap(({ flow: { arrows, dashed, beneath }, inner }, i) => {
    const reach = wideGap + drawn[i].spread - 4;
    return [
      ...arrows.flatMap(along((from, to) => across(from, to, reach))),
      ...dashed.flatMap(along((from, to) => across(from, to, reach), true)),
      ...beneath.flatMap(along((from, to) => below(from, to, starts[i] + inner + lane - 1))),
    ];
  });
  return {
    width: Math.max(...lines.map(({ natural, stacks }, i) => natural + drawn[i].spread * (stacks.length - 1))),
    height,
    rows: sum(lines.map(({ most }) => most)),
    lines: lines.length,
    scale,
    boxes,
    arrows: [
      ...arrows,
      ...(split ? along((from, to) => toNextLine(from, to, starts[1] - lineGap / 2))(split.bridge) : []),
    ],
  };
}

function boxesOf({ stacks, middleOf, most }: Line, spread: number, left: number, top: number): Box[] {
  let x = left;
  return stacks.flatMap(({ column, nodes, width, gap }) => {
    const height = column.length === 1 ? alone : heightAmong(most);
    const boxes = nodes.map((node) => ({ node, x, y: top + (middleOf.get(node.id) ?? 0) - height / 2, width, height }));
    x += width + gap + spread;
    return boxes;
  });
}

/** From the end of one line, between the two, to the beginning of the next. */
function toNextLine(from: Box, to: Box, y: number): string {
  const [x1, y1] = [from.x + from.width + 2, from.y + from.height / 2];
  const [x2, y2] = [to.x - 2, to.y + to.height / 2];
  const [right, left] = [x1 + bridgeRoom - 5, x2 - bridgeRoom + 4];
  const turns = `H${right - 4}q4 0 4 4V${y - 4}q0 4 -4 4H${left + 4}q-4 0 -4 4V${y2 - 4}q0 4 4 4`;
  return `M${x1} ${y1}${turns}H${x2}m-4 -3l4 3l-4 3`;
}

/** From the middle of one box's right side to the middle of another's left, changing rows in the gap beside the first. */
function across(from: Box, to: Box, reach: number): string {
  const [x1, y1] = [from.x + from.width + 2, from.y + from.height / 2];
  const [x2, y2] = [to.x - 2, to.y + to.height / 2];
  const bend = Math.min(x2, x1 + reach);
  const middle = (x1 + bend) / 2;
  const slant = Math.abs(y2 - y1) < 1 ? "" : `C${middle} ${y1} ${middle} ${y2} ${bend} ${y2}`;
  return `M${x1} ${y1}${slant}H${x2}m-4 -3l4 3l-4 3`;
}

/** From one box's lower side down to `y`, and up to another's. */
function below(from: Box, to: Box, y: number): string {
  const [x1, y1] = [from.x + from.width / 2, from.y + from.height + 1];
  const [x2, y2] = [to.x + to.width / 2, to.y + to.height - 1];
  return `M${x1} ${y1}V${y - 4}q0 4 4 4H${x2 - 4}q4 0 4 -4V${y2}m-3 4l3 -4l3 4`;
}
