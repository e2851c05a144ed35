/**
 * Launches whose fragments write four texels: those at the same place in each quarter of the result. A texture cannot be
 * written at four places at once, so each quarter has its own, and a second launch puts them together.
 */
import type { TensorInfo } from "@tensorflow/tfjs-core";
import { framebufferOf } from "./framebuffers";
import { draw, launchOn, type Shader } from "./program";
import { release, type Source, sourcesOf, type WebglBackend } from "./textures";

interface Quarters {
  readonly framebuffer: WebGLFramebuffer;
  /** Upper left, upper right, lower left, lower right. */
  readonly textures: readonly WebGLTexture[];
}

const join: Shader = {
  inputs: ["upperLeft", "upperRight", "lowerLeft", "lowerRight"],
  ints: ["across", "down"],
  code: `
void texel(int column, int row) {
  bool isLeft = column < across;
  int x = isLeft ? column : column - across;
  if (row < down) out0 = isLeft ? at(upperLeft, x, row) : at(upperRight, x, row);
  else out0 = isLeft ? at(lowerLeft, x, row - down) : at(lowerRight, x, row - down);
}`,
};

/**
 * Draws a matrix.
 *
 * @param shader with four outputs, and the texels of a quarter as `across` and `down`
 * @returns undefined where a tensor is longer than a texture
 */
export function launchQuarters(
  backend: WebglBackend,
  shader: Shader,
  inputs: readonly TensorInfo[],
  [rows, columns]: readonly [number, number],
): TensorInfo | undefined {
  const [across, down] = [Math.ceil(columns / 4), Math.ceil(rows / 4)];
  const { framebuffer, textures } = quartersOf(backend, across, down);
  const sources = sourcesOf(backend, inputs);
  if (!sources) return undefined;
  const split = { across, down };
  draw(backend, shader, sources, [1, rows, columns], split, framebuffer, [across, down]);
  release(backend, sources);
  const parts = textures.map((texture): Source => ({ texture, size: [1, 2 * down, 2 * across] }));
  return launchOn(backend, join, parts, [rows, columns], split)?.[0];
}

/** The sizes that were used last; a step has fewer. */
const most = 8;
const known = new WeakMap<WebglBackend, Map<string, Quarters>>();

function quartersOf(backend: WebglBackend, across: number, down: number): Quarters {
  const sizes = known.get(backend) ?? new Map<string, Quarters>();
  known.set(backend, sizes);
  const size = `${across}×${down}`;
  const quarters = sizes.get(size) ?? make(backend.gpgpu.gl, across, down);
  sizes.delete(size);
  sizes.set(size, quarters); // now the last
  const [[oldest, { framebuffer, textures }]] = sizes;
  if (sizes.size > most) {
    sizes.delete(oldest);
    const { gl } = backend.gpgpu;
    gl.deleteFramebuffer(framebuffer);
    for (const texture of textures) gl.deleteTexture(texture);
  }
  return quarters;
}

function make(gl: WebGL2RenderingContext, across: number, down: number): Quarters {
  const textures = Array.from({ length: 4 }, () => {
    const texture = gl.createTexture();
    gl.bindTexture(gl.TEXTURE_2D, texture);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
    gl.texStorage2D(gl.TEXTURE_2D, 1, gl.RGBA32F, across, down);
    return texture;
  });
  gl.bindTexture(gl.TEXTURE_2D, null);
  const framebuffer = framebufferOf(gl, textures);
  return { framebuffer, textures };
}
