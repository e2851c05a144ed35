/** From which width of the layers WebGL trains faster than WASM, with as many threads as the page would take. */
import { threadCount } from "../src/kernels/wasm/threadCount";
import { type Claim, compare } from "./bench";
import type { Row } from "./table";

const widths = [8, 16, 32, 64, 128, 256, 512, 1024];

export const crossover: Claim = async ({ ask, end, cores, rounds, window }) => {
  const rows: Row[] = [];
  const threads = await ask("wasm", { ask: "open", backend: "wasm", threads: threadCount(cores) });
  await ask("webgl", { ask: "open", backend: "webgl", threads: 1 });
  const gains: number[] = [];
  for (const width of widths) {
    for (const worker of ["wasm", "webgl"]) await ask(worker, { ask: "make", work: `width=${width}` });
    const speed = (worker: string) => () => ask(worker, { ask: "speed", milliseconds: window / 4 });
    const [webgl, wasm] = await compare(Math.min(rounds, 3), [speed("webgl"), speed("wasm")]);
    gains.push(wasm.ratio);
    rows.push(
      { work: `width ${width}`, figure: `steps a second on WASM, threads: ${threads}`, value: wasm.value },
      { work: `width ${width}`, figure: "steps a second on WebGL", value: webgl.value },
    );
  }
  for (const worker of ["wasm", "webgl"]) await end(worker);
  const value = crossing(gains);
  const note = gains[0] >= 1 ? "at every width" : "at no width";
  const figure = "width from which WebGL is faster than WASM";
  return [...rows, { work: "VAE", figure, ...(value === undefined ? { value: null, note } : { value }) }];
};

/** Where WebGL's gain passes 1 for good, between two widths by their logarithms; undefined where it does not pass. */
function crossing(gains: readonly number[]): number | undefined {
  const last = gains.findLastIndex((gain) => gain < 1);
  if (last < 0 || last === gains.length - 1) return undefined;
  const [below, above] = [Math.log(gains[last]), Math.log(gains[last + 1])];
  return widths[last] * (widths[last + 1] / widths[last]) ** (below / (below - above));
}
