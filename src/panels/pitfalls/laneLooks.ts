/** How the two runs of a comparison look, in the order in which they are shown. */
export const laneLooks = [
  { id: "correct", colour: "var(--lane-1)", dash: undefined },
  { id: "mistaken", colour: "var(--lane-2)", dash: "7 3" },
] as const;
