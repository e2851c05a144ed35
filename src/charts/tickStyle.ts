/** How the numbers of axes are written, and the size of names beside them. */
export const tickStyle = { fill: "var(--ink-quiet)", fontSize: "0.6875rem" };
