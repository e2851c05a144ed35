/**
 * Fragment programs of our own. tfjs's programs find each number by a chain of divisions, are compiled anew for each shape,
 * and look for their binary by a key as long as a page; these have sizes as uniforms and fetch texels by their place.
 */
import type { TensorInfo } from "@tensorflow/tfjs-core";
import { framebufferOf } from "./framebuffers";
import { type Program, release, type Size, type Source, sourcesOf, targetOf, type WebglBackend } from "./textures";

/** What is drawn. */
export interface Shader {
  /**
   * Textures that it reads, by the names that they have in `code`; `x` has its size in `xSize`, and 1 / the texels of
   * its texture, across and down, in `xScale`.
   */
  readonly inputs: readonly string[];
  /** Names of numbers; those in `ints` are whole, and a list of them has its length behind its name, as in `ends[64]`. */
  readonly floats?: readonly string[];
  readonly ints?: readonly string[];
  /** How many textures it writes; 1 by default. */
  readonly outputs?: number;
  /**
   * GLSL with `void texel(int column, int row)`, which sets `out0` (and `out1`, …) to the four numbers of the texel in
   * that column and row. `outSize` is the size of what it writes; sizes are (matrices, rows, columns).
   */
  readonly code: string;
}

/** Where a uniform is set; null where the code does not use it, which WebGL takes for nothing to do. */
type Location = WebGLUniformLocation | null;

/** A program and its uniforms, which keep what they were set to until they are set to something else. */
interface Binary {
  readonly program: Program;
  readonly outSize: SizeUniform;
  /** Of their sizes, in the order of the shader's inputs. */
  readonly inputs: readonly SizeUniform[];
  readonly floats: readonly NumberUniform[];
  readonly ints: readonly NumberUniform[];
}

interface SizeUniform {
  readonly location: Location;
  last?: Size;
}

interface NumberUniform {
  readonly name: string;
  readonly location: Location;
  last?: number;
}

/** Numbers of a shader, or lists of whole numbers. */
export type Uniforms = Readonly<Record<string, number | readonly number[]>>;

const binaries = new WeakMap<WebglBackend, Map<Shader, Binary>>();

/**
 * Draws tensors of one shape.
 *
 * @returns undefined where a tensor is longer than a texture; plain operations, which fold those, do then
 */
export function launch(
  backend: WebglBackend,
  shader: Shader,
  inputs: readonly TensorInfo[],
  shape: readonly number[],
  uniforms: Uniforms = {},
): TensorInfo[] | undefined {
  const sources = sourcesOf(backend, inputs);
  const results = sources && launchOn(backend, shader, sources, shape, uniforms);
  if (sources) release(backend, sources);
  return results;
}

/** The same with inputs that stand in textures already. */
export function launchOn(
  backend: WebglBackend,
  shader: Shader,
  sources: readonly Source[],
  shape: readonly number[],
  uniforms: Uniforms,
): TensorInfo[] | undefined {
  const targets = Array.from({ length: shader.outputs ?? 1 }, () => targetOf(backend, shape)).filter((each) => !!each);
  if (targets.length === 0) return undefined; // all have one shape
  const [{ size, texels }] = targets;
  const textures = targets.map(({ texture }) => texture);
  draw(backend, shader, sources, size, uniforms, framebufferOf(backend.gpgpu.gl, textures), texels);
  return targets.map(({ info }) => info);
}

/** The same for a shader with one output. */
export function launchOne(...given: Parameters<typeof launch>): TensorInfo | undefined {
  return launch(...given)?.[0];
}

/**
 * One draw call. Of tfjs's own way to make one it leaves out what is done anew each time: on a GPU, JavaScript is the cost.
 *
 * @param size of what is written, as the shader knows it
 * @param texels of the framebuffer's textures, across and down
 */
export function draw(
  backend: WebglBackend,
  shader: Shader,
  sources: readonly Source[],
  size: Size,
  uniforms: Uniforms,
  framebuffer: WebGLFramebuffer,
  [across, down]: readonly [number, number],
): void {
  const { gl } = backend.gpgpu;
  const { program, inputs, outSize, floats, ints } = binaryOf(backend, shader);
  gl.bindFramebuffer(gl.FRAMEBUFFER, framebuffer);
  gl.viewport(0, 0, across, down);
  gl.scissor(0, 0, across, down);
  backend.gpgpu.setProgram(program);
  gl.bindVertexArray(program.vao);
  for (let unit = 0; unit < sources.length; unit++) {
    const { texture, size } = sources[unit];
    gl.activeTexture(gl.TEXTURE0 + unit);
    gl.bindTexture(gl.TEXTURE_2D, texture);
    setSize(gl, inputs[unit], size);
  }
  setSize(gl, outSize, size);
  for (const uniform of floats) {
    const value = uniforms[uniform.name] as number;
    if (value !== uniform.last) gl.uniform1f(uniform.location, value);
    uniform.last = value;
  }
  for (const uniform of ints) {
    const value = uniforms[uniform.name];
    if (typeof value !== "number") {
      gl.uniform1iv(uniform.location, value);
      continue;
    }
    if (value !== uniform.last) gl.uniform1i(uniform.location, value);
    uniform.last = value;
  }
  gl.drawElements(gl.TRIANGLES, 6, gl.UNSIGNED_SHORT, 0); // the two triangles of tfjs's vertices
}

function setSize(gl: WebGL2RenderingContext, uniform: SizeUniform, size: Size): void {
  const { last } = uniform;
  if (last && last[0] === size[0] && last[1] === size[1] && last[2] === size[2]) return;
  gl.uniform3i(uniform.location, size[0], size[1], size[2]);
  uniform.last = size;
}

function binaryOf(backend: WebglBackend, shader: Shader): Binary {
  let ofBackend = binaries.get(backend);
  if (!ofBackend) {
    ofBackend = new Map();
    binaries.set(backend, ofBackend);
  }
  let binary = ofBackend.get(shader);
  if (!binary) {
    binary = compile(backend, shader);
    ofBackend.set(shader, binary);
  }
  return binary;
}

function compile({ gpgpu }: WebglBackend, shader: Shader): Binary {
  const { gl } = gpgpu;
  const fragment = gl.createShader(gl.FRAGMENT_SHADER) as WebGLShader;
  gl.shaderSource(fragment, sourceCode(shader));
  gl.compileShader(fragment);
  if (!gl.getShaderParameter(fragment, gl.COMPILE_STATUS) && !gl.isContextLost()) {
    throw new Error(`${gl.getShaderInfoLog(fragment)}\n${sourceCode(shader)}`);
  }
  const program = gpgpu.createProgram(fragment);
  gpgpu.buildVao(program);
  shader.inputs.forEach((name, unit) => {
    gl.uniform1i(gl.getUniformLocation(program, name), unit);
  });
  const at = (name: string): Location => gl.getUniformLocation(program, name);
  const named = (names: readonly string[] = []): NumberUniform[] =>
    names.map((declared) => {
      const name = declared.replace(/\[.*/, "");
      return { name, location: at(name) };
    });
  return {
    program,
    outSize: { location: at("outSize") },
    inputs: shader.inputs.map((name) => ({ location: at(`${name}Size`) })),
    floats: named(shader.floats),
    ints: named(shader.ints),
  };
}

function sourceCode({ inputs, floats = [], ints = [], outputs = 1, code }: Shader): string {
  const outs = Array.from({ length: outputs }, (_, i) => `layout(location = ${i}) out vec4 out${i};`);
  return `#version 300 es
precision highp float;
precision highp int;
precision highp sampler2D;
${inputs.map((name) => `uniform sampler2D ${name};\nuniform ivec3 ${name}Size;\nvec2 ${name}Scale;`).join("\n")}
${floats.map((name) => `uniform float ${name};`).join("\n")}
${ints.map((name) => `uniform int ${name};`).join("\n")}
uniform ivec3 outSize;
${outs.join("\n")}
${glsl}
${code}
void main() {
  ${inputs.map((name) => `${name}Scale = 1.0 / vec2(textureSize(${name}, 0));`).join(" ")}
  texel(int(gl_FragCoord.x), int(gl_FragCoord.y));
}`;
}

/** What every program may use. */
const glsl = `
vec4 at(sampler2D source, int column, int row) { return texelFetch(source, ivec2(column, row), 0); }
/* Where a column or row of texels has its centre, for a texture; scale is 1 / the texture's size that way. */
float centre(int index, float scale) { return (float(index) + 0.5) * scale; }
int half_(int size) { return (size + 1) >> 1; }
/* The one of its two rows that a texel has this row in. */
vec2 rowOf(vec4 texel, int row) { return (row & 1) == 0 ? texel.rg : texel.ba; }
float numberOf(vec4 texel, int row, int column) {
  vec2 numbers = rowOf(texel, row);
  return (column & 1) == 0 ? numbers.r : numbers.g;
}
/* The number with this index, in the order of a tensor's numbers. */
float number(sampler2D source, ivec3 size, int index) {
  int perMatrix = size.y * size.z;
  int matrix = index / perMatrix;
  int rest = index - matrix * perMatrix;
  int row = rest / size.z;
  int column = rest - row * size.z;
  return numberOf(at(source, column >> 1, matrix * half_(size.y) + (row >> 1)), row, column);
}
/* The indices of a texel's four numbers; those beyond an odd size are of other numbers, and nobody reads them. */
ivec4 indicesOf(ivec3 size, int column, int row) {
  int perMatrix = half_(size.y);
  int matrix = row / perMatrix;
  int first = (matrix * size.y + 2 * (row - matrix * perMatrix)) * size.z + 2 * column;
  return first + ivec4(0, 1, size.z, size.z + 1);
}`;

/**
 * GLSL of a loop over `count` columns or rows of texels. Without a GPU it takes less than half the time of fetches one by
 * one: drivers there do not unroll loops, nor take out of them what stays the same, and their `texture` is faster.
 *
 * @param body GLSL, given the place of an index: times a texture's scale it is its centre
 */
export function loop(count: string, body: (place: string) => string): string {
  return `
  int done = 0;
  for (; done + 4 <= ${count}; done += 4) {
    float place = float(done);
    ${[0, 1, 2, 3].map((step) => `{ ${body(`(place + ${step}.5)`)} }`).join("\n    ")}
  }
  for (; done < ${count}; done++) { ${body("(float(done) + 0.5)")} }`;
}
