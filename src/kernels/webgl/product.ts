/**
 * Products of matrices: two rows of one tensor by two columns of another, summed over a common axis. A fragment that
 * writes one texel fetches two for eight multiplications, and waits for them; one that writes four, in two rows and two
 * columns, fetches four for thirty-two. Those four stand far apart, a quarter of the result each, in textures of their own
 * (see `quarters.ts`).
 */
import type { TensorInfo } from "@tensorflow/tfjs-core";
import { launchOne, loop, type Shader } from "./program";
import { launchQuarters } from "./quarters";
import type { WebglBackend } from "./textures";

/** One of two factors. */
interface Side {
  /** GLSL of 1 / the texels that its texture has along the common axis. */
  readonly along: string;
  /** GLSL of where its texture has the centre of an index along its own axis. */
  readonly centre: (index: string) => string;
  /** GLSL that fetches a texel, given its centres on the common axis and on its own. */
  readonly fetch: (along: string, own: string) => string;
}

/** A matrix whose columns are summed over, by the name that its texture has in a shader. */
export function summedAcross(texture: string): Side {
  return {
    along: `${texture}Scale.x`,
    centre: (row) => `centre(${row}, ${texture}Scale.y)`,
    fetch: (along, own) => `texture(${texture}, vec2(${along}, ${own}))`,
  };
}

/** One whose rows are summed over. */
export function summedDown(texture: string): Side {
  return {
    along: `${texture}Scale.y`,
    centre: (column) => `centre(${column}, ${texture}Scale.x)`,
    fetch: (along, own) => `texture(${texture}, vec2(${own}, ${along}))`,
  };
}

/** All that is needed to write it for one texel or for four. */
export interface Product {
  readonly inputs: readonly string[];
  /** GLSL of how many pairs of texels there are along the common axis. */
  readonly pairs: string;
  /** Its rows are those of the result, */
  readonly left: Side;
  /** and these its columns. */
  readonly right: Side;
  /** GLSL of what a texel of each adds to the four numbers of the result. */
  readonly times: (left: string, right: string) => string;
  /** GLSL with `vec4 finish(int column, int row, int pairs, vec4 sum)`: what is left of an odd axis, bias and activation. */
  readonly finish: string;
}

/** A product's two shaders. */
export interface ProductShaders {
  readonly whole: Shader;
  readonly quarters: Shader;
}

export function shadersOf(product: Product): ProductShaders {
  return { whole: shaderOf(product, ["row"], ["column"]), quarters: quartersOf(product) };
}

function quartersOf(product: Product): Shader {
  const shader = shaderOf(product, ["row", "(row + down)"], ["column", "(column + across)"]);
  return { ...shader, ints: ["across", "down"], outputs: 4 };
}

/** @param rows GLSL of the rows of texels that a fragment writes, and its columns: all of the first row come first */
function shaderOf(product: Product, rows: readonly string[], columns: readonly string[]): Shader {
  const { inputs, pairs, left, right, times, finish } = product;
  const results = rows.flatMap((row, i) =>
    columns.map((column, j) => ({ row, column, left: `l${i}`, right: `r${j}` })),
  );
  const code = `
${finish}
void texel(int column, int row) {
  int pairs = ${pairs};
  float leftAlong = ${left.along}, rightAlong = ${right.along};
  ${rows.map((row, i) => `float leftAt${i} = ${left.centre(row)};`).join(" ")}
  ${columns.map((column, j) => `float rightAt${j} = ${right.centre(column)};`).join(" ")}
  ${results.map((_, k) => `vec4 sum${k} = vec4(0);`).join(" ")}
  ${loop(
    "pairs",
    (place) => `
    float leftPlace = ${place} * leftAlong, rightPlace = ${place} * rightAlong;
    ${rows.map((_, i) => `vec4 l${i} = ${left.fetch("leftPlace", `leftAt${i}`)};`).join(" ")}
    ${columns.map((_, j) => `vec4 r${j} = ${right.fetch("rightPlace", `rightAt${j}`)};`).join(" ")}
    ${results.map((result, k) => `sum${k} += ${times(result.left, result.right)};`).join(" ")}`,
  )}
  ${results.map(({ row, column }, k) => `out${k} = finish(${column}, ${row}, pairs, sum${k});`).join("\n  ")}
}`;
  return { inputs, code };
}

/** Fewest texels each way of a result, and numbers along the common axis, that four at once are worth a second launch for. */
const fewest = { texels: 32, summed: 64 };

/**
 * Computes a matrix.
 *
 * @param summed how long the common axis is
 * @returns undefined where a tensor is longer than a texture
 */
export function multiply(
  backend: WebglBackend,
  { whole, quarters }: ProductShaders,
  inputs: readonly TensorInfo[],
  shape: readonly [number, number],
  summed: number,
): TensorInfo | undefined {
  const isLarge = Math.min(...shape) >= 2 * fewest.texels && summed >= fewest.summed;
  return isLarge ? launchQuarters(backend, quarters, inputs, shape) : launchOne(backend, whole, inputs, shape);
}
