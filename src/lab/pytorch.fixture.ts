/** Debian's PyTorch, for the tests that hold the scripts to it. */
import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const python = "/usr/bin/python3";

/** Why the tests with PyTorch are skipped; undefined where they run. */
export const skipped =
  spawnSync(python, ["-c", "import torch"]).status === 0
    ? undefined
    : `skipped: ${python} has no PyTorch; apt-get install python3-torch`;

/**
 * What a Python file beside this one answers to a question; it gets both as files. Throws with its last words where it
 * fails.
 *
 * @param launcher Python's arguments before the file
 */
export async function askPython(file: string, question: unknown, launcher: readonly string[] = []): Promise<unknown> {
  const folder = await temporaryFolder();
  const [asked, answered] = [join(folder, "question.json"), join(folder, "answer.json")];
  await writeFile(asked, JSON.stringify(question));
  const script = fileURLToPath(new URL(file, import.meta.url));
  const run = () =>
    spawnSync(python, [...launcher, script, asked, answered], {
      encoding: "utf8",
      env: { ...process.env, OMP_NUM_THREADS: "1" },
    });
  let ended = run();
  for (let again = 0; again < meetings && missedEachOther.test(ended.stderr); again++) ended = run();
  if (ended.status !== 0) throw new Error(`${ended.stdout}${ended.stderr}`.slice(-3000));
  return JSON.parse(await readFile(answered, "utf8"));
}

/** PyTorch 1.13's processes now and then hang up on each other before they have met; no step of a script has been taken then. */
const missedEachOther = /(_create_c10d_store|in init_process_group)[\s\S]*(Connection reset by peer|Broken pipe)/;
const meetings = 2;

export function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), "elbo-room-"));
}
