/** Which backend is chosen, and the sentence that says why. */
import { engine, env, getBackend, memory, Tensor } from "@tensorflow/tfjs-core";
import { afterEach, describe, expect, it, vi } from "vitest";
import "../kernels/register";
import { openBackend, tryWebgl } from "./backends";

/** A context as a browser might give it: none, or one without some of its extensions. */
function contextsWithout(...extensions: string[]): void {
  const original = OffscreenCanvas.prototype.getContext;
  function getContext(this: OffscreenCanvas, ...request: unknown[]) {
    if (extensions.includes("webgl2")) return null;
    const gl = Reflect.apply(original, this, request) as WebGL2RenderingContext;
    const getExtension = gl.getExtension.bind(gl);
    gl.getExtension = ((name: string) =>
      extensions.includes(name) ? null : getExtension(name)) as typeof gl.getExtension;
    return gl;
  }
  vi.spyOn(OffscreenCanvas.prototype, "getContext").mockImplementation(getContext as typeof original);
}

const keys = (reasons: readonly { key: string }[]) => reasons.map(({ key }) => key);

afterEach(() => {
  vi.restoreAllMocks();
  env().set("IS_SAFARI", false);
});

describe("a backend that is asked for", () => {
  it.each(["webgl", "wasm", "cpu"] as const)("%s is opened, and why is said", async (asked) => {
    const { backend, device, reasons } = await openBackend(asked);
    expect(backend).toBe(asked);
    expect(getBackend()).toBe(asked);
    expect(device).not.toBe("");
    expect(keys(reasons)).toEqual(["backendAsked"]);
  });

  it("gives way where the browser has no WebGL", async () => {
    contextsWithout("webgl2");
    const { backend, reasons } = await openBackend("webgl");
    expect(backend).toBe("wasm");
    expect(keys(reasons)).toEqual(["webglMissing"]);
  });

  it("gives way where textures hold half floats only", async () => {
    contextsWithout("EXT_color_buffer_float");
    const { backend, reasons } = await openBackend("webgl");
    expect(backend).toBe("wasm");
    expect(keys(reasons)).toEqual(["webglHalfFloat"]);
    expect(reasons[0].values.renderer).not.toBe("");
  });

  it("gives way in Safari's workers", async () => {
    env().set("IS_SAFARI", true);
    const { backend, reasons } = await openBackend("webgl");
    expect(backend).toBe("wasm");
    expect(keys(reasons)).toEqual(["webglNotInWorkers"]);
  });
});

describe("the choice by measurement", () => {
  it("starts on WASM", async () => {
    const { backend, reasons } = await openBackend("auto");
    expect(backend).toBe("wasm");
    expect(keys(reasons)).toEqual(["wasmFirst"]);
  });

  it("compares WebGL by one product, and leaves the backend in use and no tensor behind", async () => {
    await openBackend("auto");
    const before = memory().numTensors;
    const { isPromising, reason } = await tryWebgl("wasm");
    expect(getBackend()).toBe("wasm");
    expect(memory().numTensors).toBe(before);
    const { webgl, speed } = reason.values as { webgl: number; speed: number };
    expect(webgl).toBeGreaterThan(0);
    expect(speed).toBeGreaterThan(0);
    expect(isPromising).toBe(webgl > speed);
    expect(reason.key).toBe(isPromising ? "webglFasterProduct" : "webglSlowerProduct");
  });

  it("leaves out how long numbers take to come back, which steps share", async () => {
    await openBackend("auto");
    let now = 0;
    vi.spyOn(performance, "now").mockImplementation(() => now);
    const run = engine().runKernel.bind(engine());
    vi.spyOn(engine(), "runKernel").mockImplementation((name, ...given) => {
      if (name === "Dense") now += getBackend() === "webgl" ? 1 : 2;
      return run(name, ...given);
    });
    const { data } = Tensor.prototype;
    vi.spyOn(Tensor.prototype, "data").mockImplementation(function (this: Tensor) {
      if (getBackend() === "webgl") now += 5;
      return data.call(this);
    } as typeof data);
    const { isPromising, reason } = await tryWebgl("wasm");
    expect(isPromising).toBe(true);
    expect(reason.values).toMatchObject({ webgl: 110, speed: 57 }); // 2 · 384³ operations in 1 ms, and in 2
  });

  it("does not try what cannot work", async () => {
    await openBackend("auto");
    contextsWithout("webgl2");
    expect(await tryWebgl("wasm")).toMatchObject({ isPromising: false, reason: { key: "webglMissing" } });
  });
});
