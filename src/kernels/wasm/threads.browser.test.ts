/** Kernels in two threads against the same in one: equal to the bit, and the second thread does take part. */
import { beforeAll, describe, expect, it } from "vitest";
import { stream } from "../../numeric/random";
import { newestBuild, type WasmBackend } from "./assembly";
import { startThreads } from "./threads";

type Functions = Record<string, (...given: number[]) => number>;

const pages = 512;
const job = 64;
const numbers = 2_000_000;
/** Bytes: data, then results, then which rows are taken, then what products work in. */
const [data, out, list] = [4096, 4096 + 4 * numbers, 4096 + 8 * numbers];
const scratch = list + 4096;
/** Two of three: more of them than one block takes, and a number that no tile divides. */
const taken = Array.from({ length: 599 }, (_, i) => i).filter((i) => i % 3 !== 1);

const alone = new WebAssembly.Memory({ initial: pages, maximum: 65_536 });
const shared = new WebAssembly.Memory({ initial: pages, maximum: 65_536, shared: true });

const module = new WebAssembly.Module(newestBuild() as Uint8Array<ArrayBuffer>);
const single = new WebAssembly.Instance(module, { env: { memory: alone } }).exports as unknown as Functions;
let threaded: Functions;

function fill(): void {
  const values = stream(3, "threads").fillNormal(new Float32Array(numbers));
  for (const memory of [alone, shared]) {
    const view = new Float32Array(memory.buffer, data, 2 * numbers);
    view.set(values);
    view.fill(0, numbers);
    new Int32Array(memory.buffer, list, taken.length).set(taken);
  }
}

beforeAll(async () => {
  expect(crossOriginIsolated).toBe(true);
  const backend = { wasm: { asm: { memory: shared }, _malloc: () => job } } as unknown as WasmBackend;
  threaded = startThreads(backend, 2) as Functions;
  await new Promise((resolve) => setTimeout(resolve, 500)); // the thread comes up
});

const x = data;
const second = data + 4 * 500_000;
const third = data + 4 * 1_000_000;
const product = (n: number, m: number, k: number, columns: boolean, ones = 0, rows = 0, terms = 0) => [
  ...[n, m, k, x],
  ...(columns ? [1, n] : [k, 1]),
  ...[ones, rows, terms, second, m, 1, out, scratch],
];

const cases: readonly { name: string; run: string; given: readonly number[] }[] = [
  { name: "a wide product", run: "gemm", given: product(64, 401, 784, false) },
  { name: "a tall product, transposed", run: "gemm", given: product(784, 395, 65, true) },
  { name: "a layer", run: "gemm", given: product(321, 401, 301, false, 1) },
  { name: "a wide layer", run: "gemm", given: product(64, 401, 785, false, 1) },
  { name: "a layer's gradient", run: "gemm", given: product(785, 401, 64, true, 2) },
  { name: "a wide layer's gradient", run: "gemm", given: product(397, 784, 65, true, 2) },
  { name: "a deep product", run: "gemm", given: product(200, 101, 1300, false) },
  { name: "rows of a product", run: "gemm", given: product(taken.length, 101, 300, false, 0, list) },
  { name: "rows of a layer's gradient", run: "gemm", given: product(301, 205, taken.length, true, 2, 0, list) },
  { name: "a small product", run: "gemm", given: product(5, 7, 9, false) },
  { name: "an activation", run: "activate", given: [x, 100_003, 1, out] },
  {
    name: "an activation's gradient",

    run: "activationGradient",
    given: [x, second, 100_003, 1, out],
  },
  { name: "Bernoulli, one sample", run: "bernoulli", given: [x, second, 64, 64, 787, out] },
  { name: "Bernoulli, five samples", run: "bernoulli", given: [x, second, 320, 64, 787, out] },
  {
    name: "Bernoulli's gradient",

    run: "bernoulliGradient",
    given: [x, second, third, 320, 64, 787, out],
  },
  {
    name: "Adam",

    run: "adam",
    given: [x, second, third, third, out, 100_003, 0.9, 0.1, 0.999, 0.001, 0.01, 1e-8],
  },
];

describe("kernels in two threads", () => {
  it.each(cases)("$name", ({ run, given }) => {
    fill();
    single[run](...given);
    threaded[run](...given);
    const [expected, actual] = [alone, shared].map(({ buffer }) => new Uint32Array(buffer, data, 2 * numbers));
    expect(actual.findIndex((bits, i) => bits !== expected[i])).toBe(-1);
  });

  it("are helped by the second one", () => {
    for (let i = 0; i < 50; i++) threaded.gemm(...product(64, 401, 784, false));
    expect(new Int32Array(shared.buffer, job, 8)[4]).toBeGreaterThan(0);
  });
});
