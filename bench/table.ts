/** One line of the table. */
export interface Row {
  readonly work: string;
  readonly figure: string;
  /** Absent where the reference is; `note` then says why. */
  readonly value: number | null;
  /** What it must reach; absent for figures that are there to be read. */
  readonly goal?: number;
  /** Which side of the goal is good. */
  readonly bound?: "≥" | "≤";
  readonly note?: string;
}

/** Three digits: a ratio of timings is worth no more. */
function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

function isMet({ value, goal, bound }: Row): boolean | undefined {
  if (value === null || goal === undefined) return undefined;
  return bound === "≤" ? value <= goal : value >= goal;
}

/** Figures as rows, works as columns. */
export function markdown(rows: readonly Row[]): string {
  const works = [...new Set(rows.map(({ work }) => work))];
  const figures = [...new Set(rows.map(({ figure }) => figure))];
  const cell = (figure: string, work: string): string => {
    const row = rows.find((each) => each.figure === figure && each.work === work);
    if (!row) return "";
    if (row.value === null) return `– (${row.note})`;
    const goal = row.goal === undefined ? "" : ` (${row.bound} ${row.goal}${isMet(row) ? "" : ", missed"})`;
    return `${rounded(row.value)}${goal}`;
  };
  return [
    `| figure | ${works.join(" | ")} |`,
    `| --- |${works.map(() => " --- |").join("")}`,
    ...figures.map((figure) => `| ${figure} | ${works.map((work) => cell(figure, work)).join(" | ")} |`),
  ].join("\n");
}
