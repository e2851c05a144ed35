import { describe, expect, it } from "vitest";
import { variantIds } from "../../variants/variant";
import { flowOf } from "./flow.fixture";
import { layOut } from "./flowLayout";

const wide = { width: 960, height: 66, scale: 1 };
const phone = { width: 330, height: 116, scale: 1 };

describe("the layout of a data flow", () => {
  it.each(variantIds)("keeps the boxes of %s apart and within its room, wide and on a phone", (variant) => {
    for (const room of [wide, phone]) {
      const { boxes, width, height, scale } = layOut(flowOf(variant), room);
      expect(width * scale).toBeLessThanOrEqual(room.width + 1e-6);
      expect(height * scale).toBeLessThanOrEqual(room.height + 1e-6);
      for (const [i, one] of boxes.entries()) {
        expect(one.x).toBeGreaterThanOrEqual(0);
        expect(one.x + one.width).toBeLessThanOrEqual(width);
        expect(one.y + one.height).toBeLessThanOrEqual(height + 1e-6);
        for (const other of boxes.slice(i + 1)) {
          const apart = one.x + one.width <= other.x || other.x + other.width <= one.x;
          expect(apart || one.y + one.height <= other.y || other.y + other.height <= one.y).toBe(true);
        }
      }
    }
  });

  it("takes a second line where one would be too small to read, and every arrow with it", () => {
    const flow = flowOf("iwae");
    expect(layOut(flow, wide).lines).toBe(1);
    const { lines, scale, arrows } = layOut(flow, phone);
    expect(lines).toBe(2);
    expect(12 * scale).toBeGreaterThan(12);
    expect(arrows.map(({ id }) => id).sort()).toEqual(flow.arrows.map((ends) => ends.join(" ")).sort());
  });

  it("stays in one line where more than one arrow would lead to the next", () => {
    expect(layOut(flowOf("cvae"), phone).lines).toBe(1);
  });
});
