import { describe, expect, it } from "vitest";
import { actions } from "./actions";
import { isTaken, type Stroke } from "./shortcuts";

function stroke(key: string, change: Partial<Stroke> = {}): Stroke {
  return { key, ctrlKey: false, metaKey: false, altKey: false, defaultPrevented: false, ...change };
}

function within(...names: string[]) {
  return (selector: string) => selector.split(", ").some((part) => names.includes(part));
}

describe("shortcuts", () => {
  it("give every key to one action only", () => {
    const keys = actions.flatMap((action) => action.keys);
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(actions.map(({ id }) => id)).size).toBe(actions.length);
  });

  it("rest while something is typed, chosen or held with a modifier", () => {
    expect(isTaken(stroke("r"), within("input"))).toBe(true);
    expect(isTaken(stroke("r"), within("select"))).toBe(true);
    expect(isTaken(stroke("r", { ctrlKey: true }), within())).toBe(true);
    expect(isTaken(stroke("r", { defaultPrevented: true }), within())).toBe(true);
    expect(isTaken(stroke("r"), within())).toBe(false);
  });

  it("leave a button its space bar, and a slider its arrows", () => {
    expect(isTaken(stroke(" "), within("button"))).toBe(true);
    expect(isTaken(stroke("r"), within("button"))).toBe(false);
    expect(isTaken(stroke("ArrowRight"), within("[role=slider]"))).toBe(true);
    expect(isTaken(stroke("."), within("[role=slider]"))).toBe(false);
  });
});
