/** Steps a second on WASM: with one thread and two, over the ordinary way of TensorFlow.js and over PyTorch; and with more. */
import { type Claim, compare } from "./bench";
import type { Row } from "./table";
import { works } from "./works";

const goals = {
  naive: [7, 8, 9, 9],
  pytorch: [0.65, 0.55, 0.58, 0.56],
  twoThreads: [0.9, 0.9, 1, 1],
};

export const wasmSpeed: Claim = async ({ ask, end, pytorch, cores, rounds, window, warmUp }) => {
  const rows: Row[] = [];
  const open = (worker: string, threads: number) => ask(worker, { ask: "open", backend: "wasm", threads });
  await open("naive", 1);
  await open("own", 1);
  const hasTwo = (await open("own two", 2)) === 2;
  const many = [4, 8].filter((threads) => hasTwo && threads < cores);
  for (const threads of many) await open(`own ${threads}`, threads);
  for (const [i, work] of works.entries()) {
    const workers = ["own", ...(hasTwo ? ["own two"] : []), "naive", ...many.map((threads) => `own ${threads}`)];
    for (const worker of workers) await ask(worker, { ask: "make", work: work.name, warmUp });
    const sides = workers.map((worker) => () => ask(worker, { ask: "speed", milliseconds: window }));
    if (!("absent" in pytorch)) sides.push(...[1, 2].map((threads) => () => pytorch.speed(work, threads, window)));
    const [own, ...others] = await compare(rounds, sides);
    const two = hasTwo ? others.shift() : undefined;
    const naive = others.shift();
    const inThreads = others.splice(0, many.length);
    const [torch, torchInTwo] = others;
    const row = (figure: string, value: number | undefined, goal: number, note: string): Row => ({
      work: work.name,
      figure,
      goal,
      bound: "≥",
      ...(value === undefined ? { value: null, note } : { value }),
    });
    const absent = "absent" in pytorch ? pytorch.absent : "";
    rows.push(
      row("WASM one thread ÷ naive on WASM", naive?.ratio, goals.naive[i], ""),
      row("WASM one thread ÷ PyTorch one thread", torch?.ratio, goals.pytorch[i], absent),
      row(
        "WASM two threads ÷ PyTorch one thread",
        torch && two && torch.ratio / two.ratio,
        goals.twoThreads[i],
        hasTwo ? absent : "no second thread",
      ),
      { work: work.name, figure: "steps a second on WASM, one thread", value: own.value },
      ...(two ? [{ work: work.name, figure: "steps a second on WASM, two threads", value: two.value }] : []),
      ...many.map((threads, j) => ({
        work: work.name,
        figure: `steps a second on WASM, ${threads} threads`,
        value: inThreads[j].value,
      })),
      ...(torch ? [{ work: work.name, figure: "steps a second of PyTorch, one thread", value: torch.value }] : []),
      ...(torchInTwo
        ? [{ work: work.name, figure: "steps a second of PyTorch, two threads", value: torchInTwo.value }]
        : []),
    );
  }
  for (const worker of ["naive", "own", "own two", ...many.map((threads) => `own ${threads}`)]) await end(worker);
  return rows;
};
