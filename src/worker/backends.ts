/**
 * Where training runs. WASM starts within 50 ms everywhere, so a run begins there; WebGL is then measured on the same
 * work and takes over where it is faster. What rules a backend out is a sentence for the person.
 */
import { backend, dispose, env, ready, setBackend, tensor, tidy } from "@tensorflow/tfjs-core";
import { dense } from "../kernels/dense";
import { openWasm, prepareWasm } from "../kernels/wasm/prepare";
import { threadCount } from "../kernels/wasm/threadCount";
import type { ProblemRecord } from "../locales/problem";
import type { BackendName, BackendReport } from "./protocol";

prepareWasm();

const threads = globalThis.crossOriginIsolated ? threadCount(navigator.hardwareConcurrency) : 1;

/** Makes a backend the current one. False where it cannot be had. */
async function open(name: BackendName): Promise<boolean> {
  try {
    if (name === "webgl") (await import("../kernels/webgl/register")).registerWebgl();
    if (name === "cpu") await import("@tensorflow/tfjs-backend-cpu");
    if (name === "wasm") return await openWasm(threads);
    if (!(await setBackend(name))) return false;
    await ready();
    return true;
  } catch {
    return false;
  }
}

/** Opens what was asked for, or with `auto` what starts soonest; where that cannot be had, the next, and says so. */
export async function openBackend(asked: BackendName | "auto"): Promise<BackendReport> {
  const reasons: ProblemRecord[] = [];
  if (asked === "webgl") {
    const obstacle = webglObstacle();
    if (!obstacle && (await open("webgl")))
      return report("webgl", [{ key: "backendAsked", values: { backend: nameOf(asked) } }]);
    reasons.push(obstacle ?? { key: "webglFailed", values: {} });
  }
  if (asked !== "cpu") {
    if (await open("wasm")) {
      if (asked === "wasm") reasons.push({ key: "backendAsked", values: { backend: nameOf(asked) } });
      if (asked === "auto") reasons.push({ key: "wasmFirst", values: {} });
      return report("wasm", reasons);
    }
    reasons.push({ key: "wasmFailed", values: {} });
  } else {
    reasons.push({ key: "backendAsked", values: { backend: nameOf(asked) } });
  }
  await open("cpu");
  return report("cpu", reasons);
}

function report(name: BackendName, reasons: readonly ProblemRecord[]): BackendReport {
  return { backend: name, device: deviceOf(name), reasons };
}

/** What the driver calls itself, or how WASM uses the processor. */
function deviceOf(name: BackendName): string {
  if (name === "webgl") return rendererOf(currentGl());
  if (name === "cpu") return "JavaScript";
  const inThreads = threads > 1 ? ` × ${threads}` : "";
  return env().getBool("WASM_HAS_SIMD_SUPPORT") ? `CPU, 128-bit SIMD${inThreads}` : "CPU";
}

function currentGl(): WebGL2RenderingContext {
  return (backend() as unknown as { gpgpu: { gl: WebGL2RenderingContext } }).gpgpu.gl;
}

function rendererOf(gl: WebGL2RenderingContext): string {
  const details = gl.getExtension("WEBGL_debug_renderer_info");
  return String(gl.getParameter(details ? details.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
}

/** Why WebGL cannot train here at all, if so. */
function webglObstacle(): ProblemRecord | undefined {
  // tfjs refuses canvases in Safari's workers, because their fences never signal.
  if (typeof OffscreenCanvas === "undefined" || env().getBool("IS_SAFARI"))
    return { key: "webglNotInWorkers", values: {} };
  const gl = new OffscreenCanvas(1, 1).getContext("webgl2");
  if (!gl) return { key: "webglMissing", values: {} };
  const hasFloats = gl.getExtension("EXT_color_buffer_float") !== null;
  const renderer = rendererOf(gl);
  gl.getExtension("WEBGL_lose_context")?.loseContext();
  return hasFloats ? undefined : { key: "webglHalfFloat", values: { renderer } };
}

/** Of a layer that is timed, and how many of them in a row; fewer where one takes longer than so many ms. */
const width = 384;
const inARow = { usually: 24, ofSlow: 2 };
const slow = 20;

/**
 * Operations a second of a square layer, in billions, without the time that numbers take to come back: on a GPU that is
 * longer than the product, and in training it is shared by many steps. Opens the backend, and leaves it open.
 */
async function productSpeed(name: BackendName): Promise<number> {
  if (!(await open(name))) return 0;
  const values = (size: number) => Float32Array.from({ length: size }, (_, i) => (i % 7) - 3);
  const x = tensor(values(width ** 2), [width, width]);
  const layer = tensor(values(width * (width + 1)), [width + 1, width]);
  const time = async (products: number): Promise<number> => {
    const start = performance.now();
    for (let i = 1; i < products; i++) dense(x, layer, "linear").dispose();
    const last = tidy(() => dense(x, layer, "linear").sum());
    await last.data();
    last.dispose();
    return performance.now() - start;
  };
  await time(1); // compiles
  const one = await time(1);
  const more = one > slow ? inARow.ofSlow : inARow.usually;
  const each = ((await time(1 + more)) - one) / more;
  dispose([x, layer]);
  return (2 * width ** 3) / Math.max(each, leastTime) / 1e6;
}

/** ms; what the clock cannot tell from nothing. */
const leastTime = 0.01;

/** A comparison of WebGL with the backend in use, by one matrix product: cheap, where a training step may compile for seconds. */
export interface Trial {
  readonly isPromising: boolean;
  readonly reason: ProblemRecord;
}

/** Leaves the backend in use as it was. */
export async function tryWebgl(current: BackendName): Promise<Trial> {
  const obstacle = webglObstacle();
  if (obstacle) return { isPromising: false, reason: obstacle };
  const mine = await productSpeed(current);
  const theirs = await productSpeed("webgl");
  const renderer = theirs > 0 ? deviceOf("webgl") : "";
  await open(current);
  if (theirs === 0) return { isPromising: false, reason: { key: "webglFailed", values: {} } };
  const values = { renderer, webgl: rounded(theirs), other: nameOf(current), speed: rounded(mine) };
  return theirs > mine
    ? { isPromising: true, reason: { key: "webglFasterProduct", values } }
    : { isPromising: false, reason: { key: "webglSlowerProduct", values } };
}

/** The backend's name in the person's language: a value that is itself a key. */
export function nameOf(backend: BackendName): string {
  return `@badge.backends.${backend}`;
}

/** Two digits: a measurement is worth no more. */
export function rounded(value: number): number {
  return Number(value.toPrecision(2));
}

/** Moves to another backend: tensors of the one before are left behind. */
export async function switchTo(name: BackendName, reasons: readonly ProblemRecord[]): Promise<BackendReport> {
  await open(name);
  return report(name, reasons);
}

/** Calls back when the driver takes the WebGL context away. tfjs says nothing of it: readbacks then never resolve. */
export function onContextLost(callback: () => void): void {
  currentGl().canvas.addEventListener("webglcontextlost", callback, { once: true });
}
