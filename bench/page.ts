/** The page that the measurements run in: it holds the workers and passes questions on to them. */
import { drawTiles } from "../src/charts/mosaic";
import { median } from "./clock";
import type { Machine, Question } from "./protocol";

const workers = new Map<string, Worker>();

/** @param name any; each name is a worker of its own, and one that begins with `naive` the reference */
function workerOf(name: string): Worker {
  const known = workers.get(name);
  if (known) return known;
  const made = name.startsWith("naive")
    ? new Worker(new URL("./naive.worker.ts", import.meta.url), { type: "module" })
    : new Worker(new URL("./own.worker.ts", import.meta.url), { type: "module" });
  workers.set(name, made);
  return made;
}

function ask<Answer = number>(name: string, question: Question): Promise<Answer> {
  const worker = workerOf(name);
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<{ value?: Answer; error?: string }>) => {
      if (data.error) reject(new Error(data.error));
      else resolve(data.value as Answer);
    };
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(question);
  });
}

function end(name: string): void {
  workers.get(name)?.terminate();
  workers.delete(name);
}

const grids = 5;

/** The median ms from asking a worker for a grid of 20×20 images until they stand on a canvas. */
async function drawGrid(name: string): Promise<number> {
  const context = document.createElement("canvas").getContext("2d") as CanvasRenderingContext2D;
  const times: number[] = [];
  for (let i = 0; i < grids; i++) {
    const start = performance.now();
    const intensities = await ask<Float32Array>(name, { ask: "grid" });
    drawTiles(context, { intensities, tileWidth: 28, tileHeight: 28, columns: 20, gap: 1 });
    context.getImageData(0, 0, 1, 1); // waits for the drawing
    times.push(performance.now() - start);
  }
  return median(times);
}

function machine(): Machine {
  const gl = document.createElement("canvas").getContext("webgl2");
  const details = gl?.getExtension("WEBGL_debug_renderer_info");
  const renderer = gl && details ? gl.getParameter(details.UNMASKED_RENDERER_WEBGL) : "no WebGL";
  return { cores: navigator.hardwareConcurrency, renderer };
}

Object.assign(globalThis, { bench: { ask, end, drawGrid, machine } });
