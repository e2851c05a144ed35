/**
 * Whether memory stays as it is over 100 000 steps, of a model so small that they are taken within a minute. As many steps
 * before them are not compared: until then tables of V8's own grow by half a megabyte.
 */
import type { Bench, Claim } from "./bench";
import type { Row } from "./table";

const early = 100_000;
const late = 200_000;

export const steadiness: Claim = async (bench) => {
  const { ask, end } = bench;
  await ask("own", { ask: "open", backend: "wasm", threads: 1 });
  await ask("own", { ask: "make", work: "tiny" });
  const tensorsBefore = await ask("own", { ask: "advance", steps: early });
  const before = await everything(bench);
  const tensorsAfter = await ask("own", { ask: "advance", steps: late - early });
  const after = await everything(bench);
  await end("own");
  const row = (figure: string, value: number, goal: number): Row => ({
    work: "tiny IWAE",
    figure: `${figure} after ${late} steps ÷ after ${early}`,
    value,
    goal,
    bound: "≤",
  });
  return [
    row("tensors' bytes", tensorsAfter / tensorsBefore, 1),
    row("bytes of page and worker", after / before, 1.05),
  ];
};

/** Bytes of the page and its workers, JavaScript and WASM, after a collection. */
function everything({ page }: Bench): Promise<number> {
  return page.evaluate(async () => {
    const { bytes } = await (
      performance as unknown as { measureUserAgentSpecificMemory(): Promise<{ bytes: number }> }
    ).measureUserAgentSpecificMemory();
    return bytes;
  });
}
