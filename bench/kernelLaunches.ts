/** Draw calls of one training step on WebGL: what a step costs on a GPU, whatever it computes. */
import type { Claim } from "./bench";
import type { Row } from "./table";
import { otherVariants, passesOfVae, works } from "./works";

const goals = [45, 60, 60, 60];
const goalOfOthers = 1.3;

export const kernelLaunches: Claim = async ({ ask, end }) => {
  await ask("own", { ask: "open", backend: "webgl", threads: 1 });
  const launches = async (work: string) => {
    await ask("own", { ask: "make", work, warmUp: 0 });
    return ask("own", { ask: "launches" });
  };
  const rows: Row[] = [];
  for (const [i, { name }] of works.entries()) {
    const value = await launches(name);
    rows.push({ work: name, figure: "kernel launches a step on WebGL", value, goal: goals[i], bound: "≤" });
  }
  const perPass = (rows[0].value as number) / passesOfVae;
  for (const { name, passes } of otherVariants) {
    rows.push({
      work: name,
      figure: "launches a network pass ÷ VAE's",
      value: (await launches(name)) / passes / perPass,
      goal: goalOfOthers,
      bound: "≤",
    });
  }
  await end("own");
  return rows;
};
