/** Where the nodes and arrows of a data flow stand, in the units of its drawing. */
import type { Room } from "../../charts/useSize";
import { sum } from "../../numeric/reductions";
import { termSymbols } from "../termLook";
import type { Flow, FlowNode } from "./dataFlow";

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

/**
 * As large as the room allows, and as wide: what is left goes to the gaps.
 *
 * @param room in CSS pixels
 */
export function layOut({ columns, arrows, beneath, dashed }: Flow, room: Room): FlowLayout {
  const most = Math.max(...columns.map(({ length }) => length));
  const each = stacked[Math.min(most, stacked.length) - 1];
  const inner = Math.max(alone, most * each + (most - 1) * rowGap);
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
  const height = inner + (beneath.length > 0 ? lane : grip);
  const natural = 2 + sum(stacks.map(({ width, gap }) => width + gap)) - (stacks.at(-1)?.gap ?? 0);
  const scale = Math.min(largest * room.scale, room.height / height, room.width / natural);
  const spread = Math.min(mostSpread, (room.width / scale - natural) / (columns.length - 1));

  const boxes: Box[] = [];
  let x = 1;
  for (const { column, nodes, width, gap } of stacks) {
    const height = column.length === 1 ? alone : each;
    for (const node of nodes) {
      boxes.push({ node, x, y: (middleOf.get(node.id) ?? 0) - height / 2, width, height });
    }
    x += width + gap + spread;
  }
  const at = new Map(boxes.map((box) => [box.node.id, box]));
  const drawn =
    (path: (from: Box, to: Box) => string, isDashed = false) =>
    ([from, to]: readonly [string, string]): Arrow[] => {
      const [start, end] = [at.get(from), at.get(to)];
      return start && end ? [{ id: `${from} ${to}`, path: path(start, end), isDashed }] : [];
    };
  const reach = wideGap + spread - 4;
  return {
    width: natural + spread * (columns.length - 1),
    height,
    rows: most,
    scale,
    boxes,
    arrows: [
      ...arrows.flatMap(drawn((from, to) => across(from, to, reach))),
      ...dashed.flatMap(drawn((from, to) => across(from, to, reach), true)),
      ...beneath.flatMap(drawn((from, to) => below(from, to, inner + lane - 1))),
    ],
  };
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
