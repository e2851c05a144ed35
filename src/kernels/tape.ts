/**
 * Gradients of several numbers from one pass: what tfjs records of a function is walked back once for each of them. Its
 * own functions differentiate a single number, keep every intermediate gradient until the end, and ask for the gradient
 * of what is held fixed.
 */
import { dispose, engine, scalar, type Tensor, tidy } from "@tensorflow/tfjs-core";
import { stopGradientName } from "./stopGradient";
import { total } from "./total";

/** A recorded operation, as tfjs's engine has it. */
interface Node {
  readonly kernelName: string;
  readonly inputs: Readonly<Record<string, Tensor>>;
  readonly outputs: readonly Tensor[];
  readonly saved: readonly Tensor[];
  readonly gradient?: (dys: readonly (Tensor | undefined)[]) => Readonly<Record<string, () => Tensor>>;
}

/** The parts of tfjs's engine that record. */
interface Recorder {
  startTape(): void;
  endTape(): void;
  readonly state: { activeTape: Node[] | null };
}

/** A number to differentiate, and with respect to what. */
export interface Target {
  /** [] */
  readonly y: Tensor;
  readonly xs: Readonly<Record<string, Tensor>>;
}

/**
 * Runs `forward` and gives the gradient of each target that it returns, by the names of its xs; an x that does not reach
 * y has none. Call it inside a tidy: the results belong to that.
 */
export function gradientsOf(forward: () => readonly Target[]): Record<string, Tensor>[] {
  const recorder = engine() as unknown as Recorder;
  recorder.startTape();
  let targets: readonly Target[] = [];
  try {
    tidy(() => {
      targets = forward();
      return targets.map(({ y }) => y);
    });
  } finally {
    recorder.endTape();
  }
  const tape = recorder.state.activeTape ?? [];
  try {
    return targets.map((target) => walkBack(tape, target));
  } finally {
    for (const { saved } of tape) for (const each of saved) each.dispose();
    recorder.state.activeTape = null;
  }
}

function walkBack(tape: readonly Node[], { y, xs }: Target): Record<string, Tensor> {
  const wanted = Object.values(xs);
  const isFromX = reachedFrom(tape, wanted);
  /** What each tensor is to blame for, one for each operation that it went into. */
  const slopes = new Map<number, Tensor[]>([[y.id, [tidy(() => scalar(1).reshape(y.shape))]]]);
  const isKept = new Set(wanted.map(({ id }) => id));
  for (const node of tape.toReversed()) {
    const isReached = node.outputs.some(({ id }) => slopes.has(id));
    const names = Object.keys(node.inputs).filter((name) => isFromX.has(node.inputs[name].id));
    if (!isReached || names.length === 0) continue;
    const dys = node.outputs.map(({ id }) => summed(slopes, id));
    const ofInputs = tidy(() => slopesOf(node, dys, names));
    for (const { id } of node.outputs) {
      if (isKept.has(id)) continue;
      dispose(slopes.get(id) ?? []);
      slopes.delete(id);
    }
    for (let i = 0; i < names.length; i++) {
      const { id } = node.inputs[names[i]];
      const slope = ofInputs[i];
      if (slope) slopes.set(id, [...(slopes.get(id) ?? []), slope]);
    }
  }
  const found = Object.entries(xs).flatMap(([name, { id }]) => {
    const gradient = summed(slopes, id);
    return gradient ? [[name, gradient]] : [];
  });
  return Object.fromEntries(found);
}

/** The whole gradient of a tensor, in the place of its parts. */
function summed(slopes: Map<number, Tensor[]>, id: number): Tensor | undefined {
  const parts = slopes.get(id);
  if (!parts || parts.length === 1) return parts?.[0];
  const sum = total(parts);
  dispose(parts);
  slopes.set(id, [sum]);
  return sum;
}

/**
 * The gradients for a node's inputs with these names; inputs without one are held fixed. A plain list: tfjs walks what a
 * tidy gives, which takes long for anything else.
 */
function slopesOf(
  { kernelName, gradient }: Node,
  dys: readonly (Tensor | undefined)[],
  names: readonly string[],
): (Tensor | undefined)[] {
  if (!gradient) throw new Error(`${kernelName} has no gradient; register one, or hold its inputs fixed`);
  const slopes = gradient(dys);
  return names.map((name) => {
    const slope = slopes[name]?.();
    return slope && dys.includes(slope) ? slope.clone() : slope; // dys are disposed of after use
  });
}

/** The ids of all tensors that are computed from `xs`, themselves included, and not held fixed. */
function reachedFrom(tape: readonly Node[], xs: readonly Tensor[]): Set<number> {
  const reached = new Set(xs.map(({ id }) => id));
  for (const { kernelName, inputs, outputs } of tape) {
    if (kernelName === stopGradientName) continue;
    if (Object.values(inputs).some(({ id }) => reached.has(id))) for (const { id } of outputs) reached.add(id);
  }
  return reached;
}
