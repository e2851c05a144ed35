/** What is drawn on. A texture keeps its framebuffer: tfjs has one for all, and attaches to it anew for each launch. */

/** By the first of their textures: those of one, and those of several, whose others come and go. */
const ofOne = new WeakMap<WebGLTexture, WebGLFramebuffer>();
const ofSeveral = new WeakMap<WebGLTexture, WebGLFramebuffer>();

export function framebufferOf(gl: WebGL2RenderingContext, textures: readonly WebGLTexture[]): WebGLFramebuffer {
  const [first, ...others] = textures;
  const known = others.length > 0 ? ofSeveral : ofOne;
  const made = known.get(first);
  if (made && others.length === 0) return made;
  const framebuffer = made ?? gl.createFramebuffer();
  known.set(first, framebuffer);
  gl.bindFramebuffer(gl.FRAMEBUFFER, framebuffer);
  for (const [i, texture] of textures.entries()) {
    if (made && i === 0) continue;
    gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0 + i, gl.TEXTURE_2D, texture, 0);
  }
  if (!made) gl.drawBuffers(textures.map((_, i) => gl.COLOR_ATTACHMENT0 + i));
  return framebuffer;
}
