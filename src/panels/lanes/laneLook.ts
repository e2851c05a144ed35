/** How a lane looks wherever it is shown: told apart by letter and dash too, not by colour alone. */
export interface LaneLook {
  readonly letter: string;
  /** A CSS colour. */
  readonly colour: string;
  /** An SVG dash pattern; absent: solid. */
  readonly dash?: string;
}

const looks: readonly LaneLook[] = [
  { letter: "A", colour: "var(--lane-1)" },
  { letter: "B", colour: "var(--lane-2)", dash: "7 3" },
  { letter: "C", colour: "var(--lane-3)", dash: "2 2" },
  { letter: "D", colour: "var(--lane-4)", dash: "9 3 2 3" },
];

export function laneLook(slot: number): LaneLook {
  return looks[slot % looks.length];
}
