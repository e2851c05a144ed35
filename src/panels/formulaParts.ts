/** A formula as one types it, such as a teacher in a lesson: `L_{K+1}`, `x^2`, `log p(x)`. */
export type FormulaPart =
  | { readonly kind: "variable" | "upright"; readonly text: string }
  | { readonly kind: "below" | "above"; readonly parts: readonly FormulaPart[] };

/** What `_` or `^` moves: what braces hold, or one sign with its accents. */
const moved = /^([_^])(?:\{([^{}]*)\}|([^\s{}_^]\p{M}*))/u;
/** Names of functions and divergences, which are no products of variables, and signs of sums: log, Var, KL, Σ. */
const name = /^(?:\p{L}{3,}|\p{Lu}{2,}|[ΣΠ])/u;
const variable = /^\p{L}\p{M}*/u;
const other = /^[^\p{L}_^]+/u;

/** Its parts in order: variables lean, all else stands upright. */
export function formulaParts(written: string): readonly FormulaPart[] {
  const parts: FormulaPart[] = [];
  for (let rest = written; rest !== ""; ) {
    const shift = moved.exec(rest);
    const upright = name.exec(rest) ?? other.exec(rest);
    const leaning = upright ? null : variable.exec(rest);
    if (shift) parts.push({ kind: shift[1] === "_" ? "below" : "above", parts: formulaParts(shift[2] ?? shift[3]) });
    else if (leaning) parts.push({ kind: "variable", text: leaning[0] });
    else parts.push({ kind: "upright", text: upright?.[0] ?? rest[0] });
    rest = rest.slice((shift ?? leaning ?? upright)?.[0].length ?? 1);
  }
  return parts;
}
