/**
 * Gradients of several numbers from one pass: what tfjs records of a function is walked back once for each of them. Its
 * own functions differentiate a single number, keep every intermediate gradient until the end, and ask for the gradient
 * of data that are held fixed.
 */
import { engine, scalar, type Tensor, type TensorContainer, tidy } from "@tensorflow/tfjs-core";

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
  let targets: readonly Target[];
  try {
    targets = tidy(() => forward() as unknown as TensorContainer) as unknown as readonly Target[];
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
  const gradients = new Map<number, Tensor>([[y.id, tidy(() => scalar(1).reshape(y.shape))]]);
  const isKept = new Set(wanted.map(({ id }) => id));
  for (const node of tape.toReversed()) {
    const dys = node.outputs.map(({ id }) => gradients.get(id));
    if (dys.every((dy) => dy === undefined) || !Object.values(node.inputs).some(({ id }) => isFromX.has(id))) continue;
    const slopes = tidy(() => slopesOf(node, dys, isFromX));
    for (const { id } of node.outputs) {
      if (isKept.has(id)) continue;
      gradients.get(id)?.dispose();
      gradients.delete(id);
    }
    for (const [name, slope] of Object.entries(slopes)) add(gradients, node.inputs[name], slope);
  }
  const found = Object.entries(xs).flatMap(([name, { id }]) => {
    const gradient = gradients.get(id);
    return gradient ? [[name, gradient]] : [];
  });
  return Object.fromEntries(found);
}

/** The gradients for a node's inputs that lead back to an x. Inputs without one are held fixed. */
function slopesOf(
  { kernelName, inputs, gradient }: Node,
  dys: readonly (Tensor | undefined)[],
  isFromX: Set<number>,
): Record<string, Tensor> {
  if (!gradient) throw new Error(`${kernelName} has no gradient; register one, or hold its inputs fixed`);
  const slopes = gradient(dys);
  return Object.fromEntries(
    Object.entries(inputs)
      .filter(([name, { id }]) => isFromX.has(id) && slopes[name])
      .map(([name]) => {
        const slope = slopes[name]();
        return [name, dys.includes(slope) ? slope.clone() : slope]; // dys are disposed of after use
      }),
  );
}

function add(gradients: Map<number, Tensor>, { id }: Tensor, slope: Tensor): void {
  const before = gradients.get(id);
  gradients.set(id, before ? before.add(slope) : slope);
  if (before) {
    before.dispose();
    slope.dispose();
  }
}

/** The ids of all tensors that are computed from `xs`, themselves included. */
function reachedFrom(tape: readonly Node[], xs: readonly Tensor[]): Set<number> {
  const reached = new Set(xs.map(({ id }) => id));
  for (const { inputs, outputs } of tape) {
    if (Object.values(inputs).some(({ id }) => reached.has(id))) for (const { id } of outputs) reached.add(id);
  }
  return reached;
}
