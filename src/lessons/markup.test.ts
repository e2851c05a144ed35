import { describe, expect, it } from "vitest";
import { paragraphs, pieces } from "./markup";

describe("markup", () => {
  it("knows strong, code and formulas", () => {
    expect(pieces("Press **Play**, see `K` and $L_K ≤ log p(x)$.")).toEqual([
      { kind: "plain", text: "Press " },
      { kind: "strong", text: "Play" },
      { kind: "plain", text: ", see " },
      { kind: "code", text: "K" },
      { kind: "plain", text: " and " },
      { kind: "formula", text: "L_K ≤ log p(x)" },
      { kind: "plain", text: "." },
    ]);
  });

  it("leaves a sign alone that has no second, and everything else as it stands", () => {
    for (const plain of ["5 * 3 = 15", "it costs $5", "a `tick", "**", "<b>no</b> [link](x)"]) {
      expect(pieces(plain)).toEqual([{ kind: "plain", text: plain }]);
    }
  });

  it("parts paragraphs by empty lines", () => {
    expect(paragraphs("One\nline.\n\nTwo.\n \n")).toEqual(["One\nline.", "Two."]);
  });
});
