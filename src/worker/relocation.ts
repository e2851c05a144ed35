/** Moves a run to WebGL where that is measured to be faster: first by one matrix product, then by steps of the run itself. */
import { nameOf, onContextLost, rounded, switchTo, tryWebgl } from "./backends";
import type { BackendName, BackendReport } from "./protocol";
import type { Run } from "./run";

/** Steps that compile the programs, and steps that are timed. */
const warmUp = 2;
const timed = 5;

/** The steps of the trial are steps of the run: nothing is computed in vain. */
export async function settleBackend(run: Run, current: BackendName, lost: () => void): Promise<BackendReport> {
  const misfit = run.misfit("webgl");
  if (misfit) return switchTo(current, [misfit]);
  const { isPromising, reason } = await tryWebgl(current);
  if (!isPromising) return switchTo(current, [reason]);

  const before = await run.timeSteps(timed);
  await run.move(() => switchTo("webgl", [reason]));
  await run.timeSteps(warmUp);
  const after = await run.timeSteps(timed);
  const values = { webgl: rounded(after), other: nameOf(current), time: rounded(before) };
  if (after < before) {
    onContextLost(lost);
    return switchTo("webgl", [{ key: "webglFasterSteps", values }, reason]);
  }
  return run.move(() => switchTo(current, [{ key: "webglSlowerSteps", values }, reason]));
}
