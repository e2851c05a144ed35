/** The same on WebGL: steps a second (in software, where there is no GPU), and the JavaScript that enqueues a step. */
import { type Claim, compare } from "./bench";
import type { Row } from "./table";
import { type Work, works } from "./works";

const goals = { speed: [2.4, 1.5, 1.1, 1.1], enqueue: [0.25, 0.3, 0.3, 0.3] };
/** Steps whose JavaScript is timed: many where a step in software is short. */
const enqueuedSteps = ({ M, K }: Work) => (M * K > 5 ? 2 : 8);
/** Large steps in software take seconds: fewer windows than elsewhere. */
const mostRounds = ({ M, K }: Work) => (M * K > 5 ? 2 : 5);

export const webglSpeed: Claim = async ({ ask, end, rounds: asked, window }) => {
  const rows: Row[] = [];
  for (const worker of ["naive", "own"]) await ask(worker, { ask: "open", backend: "webgl", threads: 1 });
  for (const [i, work] of works.entries()) {
    const rounds = Math.min(asked, mostRounds(work));
    for (const worker of ["naive", "own"]) await ask(worker, { ask: "make", work: work.name });
    const speeds = (worker: string) => () => ask(worker, { ask: "speed", milliseconds: window });
    const [own, naive] = await compare(rounds, [speeds("own"), speeds("naive")]);
    const times = (worker: string) => () => ask(worker, { ask: "enqueue", steps: enqueuedSteps(work) });
    const [enqueued, naiveEnqueued] = await compare(rounds, [times("own"), times("naive")]);
    const launches = await ask("naive", { ask: "launches" });
    rows.push(
      { work: work.name, figure: "WebGL ÷ naive on it", value: naive.ratio, goal: goals.speed[i], bound: "≥" },
      {
        work: work.name,
        figure: "JS time to enqueue a step on WebGL ÷ naive",
        value: naiveEnqueued.ratio,
        goal: goals.enqueue[i],
        bound: "≤",
      },
      { work: work.name, figure: "steps a second on WebGL", value: own.value },
      { work: work.name, figure: "JS time to enqueue a step on WebGL, ms", value: enqueued.value },
      { work: work.name, figure: "kernel launches a naive step on WebGL", value: launches },
    );
  }
  for (const worker of ["naive", "own"]) await end(worker);
  return rows;
};
