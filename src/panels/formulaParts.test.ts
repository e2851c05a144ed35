import { describe, expect, it } from "vitest";
import { type FormulaPart, formulaParts } from "./formulaParts";

/** One line to read the cases by. */
function shown(parts: readonly FormulaPart[]): string {
  return parts.map(shownPart).join("");
}

function shownPart(part: FormulaPart): string {
  switch (part.kind) {
    case "variable":
      return `<${part.text}>`;
    case "upright":
      return part.text;
    case "below":
      return `↓(${shown(part.parts)})`;
    case "above":
      return `↑(${shown(part.parts)})`;
  }
}

describe("a formula in a text", () => {
  it.each([
    ["L_K ≤ L_{K+1} ≤ log p(x)", "<L>↓(<K>) ≤ <L>↓(<K>+1) ≤ log <p>(<x>)"],
    ["E_q[log p(x|z)] − KL(q ‖ p)", "<E>↓(<q>)[log <p>(<x>|<z>)] − KL(<q> ‖ <p>)"],
    ["z = μ_φ(x) + σ·ε", "<z> = <μ>↓(<φ>)(<x>) + <σ>·<ε>"],
    ["Σ w̃ log w^2", "Σ <w̃> log <w>↑(2)"],
    ["∫ p(z) dz", "∫ <p>(<z>) <d><z>"],
    ["½", "½"],
  ])("%s", (written, expected) => {
    expect(shown(formulaParts(written))).toBe(expected);
  });

  it("leaves a sign alone that moves nothing", () => {
    for (const written of ["_", "^", "_{", "a_ b", "{}"])
      expect(shown(formulaParts(written)).replace(/[<>]/g, "")).toBe(written);
  });
});
