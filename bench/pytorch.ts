import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { Work } from "./works";

/** A PyTorch process that waits between windows, or why there is none. */
export type PyTorch =
  | { readonly speed: (work: Work, threads: number, milliseconds: number) => Promise<number>; readonly end: () => void }
  | { readonly absent: string };

const script = fileURLToPath(new URL("./pytorch.py", import.meta.url));

export async function startPyTorch(): Promise<PyTorch> {
  // These hold old builds of OpenBLAS to slow kernels that run everywhere; the comparison wants the machine's best.
  const { OPENBLAS_CORETYPE: _, OPENBLAS_L2_SIZE: __, ...env } = process.env;
  const child = spawn("/usr/bin/python3", [script], { env, stdio: ["pipe", "pipe", "ignore"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const failed = new Promise<IteratorResult<string>>((resolve) => {
    child.on("error", () => resolve({ done: true, value: undefined }));
  });
  const next = async () => (await Promise.race([lines.next(), failed])).value as string | undefined;
  const first = await next();
  if (!first?.startsWith("ready")) {
    return { absent: first?.replace("absent ", "") ?? "there is no /usr/bin/python3 with PyTorch" };
  }
  return {
    speed: async ({ variant, M, K }, threads, milliseconds) => {
      child.stdin.write(`${variant} ${M} ${K} ${threads} ${milliseconds}\n`);
      const answer = await next();
      if (!Number.isFinite(Number(answer))) throw new Error(answer ?? "PyTorch has ended");
      return Number(answer);
    },
    end: () => child.stdin.end(),
  };
}
