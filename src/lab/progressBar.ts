/** A line on standard error: redrawn in place on a terminal, one line each tenth in a log. */
export function progressBar(name: string, total: number): { show(done: number, note?: string): void; end(): void } {
  const width = 30;
  const isTerminal = process.stderr.isTTY === true;
  const start = performance.now();
  let lastTenth = -1;
  return {
    show(done, note = "") {
      const share = done / total;
      const tenth = Math.floor(10 * share);
      if (!isTerminal && tenth === lastTenth) return;
      lastTenth = tenth;
      const filled = Math.round(width * share);
      const left = Math.round(((performance.now() - start) / 1000) * (1 / share - 1));
      const line = `${name} [${"█".repeat(filled)}${"·".repeat(width - filled)}] ${done}/${total} ${left} s left ${note}`;
      process.stderr.write(isTerminal ? `\r\x1b[K${line}` : `${line}\n`);
    },
    end() {
      if (isTerminal) process.stderr.write("\n");
    },
  };
}
