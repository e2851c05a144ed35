import { product } from "../numeric/reductions";
import { LabFault, show } from "./labFault";

/** Nested arrays of numbers as one flat array with its shape. */
export interface NumberArray {
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

/** Flattens `value`, which must be a full array of finite numbers with `rank` axes. `place` names it in the fault. */
export function arrayOf(value: unknown, place: string, rank: number): NumberArray {
  const shape: number[] = [];
  for (let level = value, axis = 0; axis < rank; axis++) {
    if (!Array.isArray(level)) throw new LabFault(`${place} must be an array with ${rank} axes, it has ${axis}`);
    if (level.length === 0) throw new LabFault(`${place} is empty along axis ${axis}`);
    shape.push(level.length);
    level = level[0];
  }
  const values = new Float32Array(product(shape));
  let written = 0;
  const visit = (level: unknown, axis: number, path: string): void => {
    if (axis === rank) {
      if (typeof level !== "number" || !Number.isFinite(level)) {
        throw new LabFault(`${path} is ${show(level)}; it must be a number`);
      }
      values[written++] = level;
      return;
    }
    if (!Array.isArray(level) || level.length !== shape[axis]) {
      throw new LabFault(`${path} must be an array of ${shape[axis]} entries, as its neighbours are`);
    }
    for (let i = 0; i < level.length; i++) visit(level[i], axis + 1, `${path}[${i}]`);
  };
  visit(value, 0, place);
  return { shape, values };
}

/** The inverse of `arrayOf`. */
export function nested(values: ArrayLike<number>, shape: readonly number[]): unknown {
  let position = 0;
  const build = (axis: number): unknown =>
    axis === shape.length ? values[position++] : Array.from({ length: shape[axis] }, () => build(axis + 1));
  return build(0);
}

export function shapeOf({ shape }: NumberArray): string {
  return `[${shape.join(", ")}]`;
}
