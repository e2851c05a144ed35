/** Counts what is launched on a GPU: every draw call of WebGL in this worker, those that only copy or pack included. */
let count = 0;

const { drawArrays, drawElements } = WebGL2RenderingContext.prototype;

WebGL2RenderingContext.prototype.drawArrays = function (...given) {
  count++;
  drawArrays.apply(this, given);
};

WebGL2RenderingContext.prototype.drawElements = function (...given) {
  count++;
  drawElements.apply(this, given);
};

/** Draw calls that `run` makes. */
export function launchesOf(run: () => void): number {
  const before = count;
  run();
  return count - before;
}
