import { describe, expect, it } from "vitest";
import { atPage, readProgress, untouched, withAnswer, withDone } from "./progress";

describe("progress", () => {
  it("comes back as it was written", () => {
    const so = atPage(withDone(withAnswer(untouched, 2, 1), 2), 3, 6);
    expect(readProgress(JSON.stringify({ mine: so }))).toEqual({ mine: so });
  });

  it("starts anew where something else was written", () => {
    for (const written of [null, "", "3", "null", "[1", '{"mine": 3}']) expect(readProgress(written)).toEqual({});
    expect(readProgress('{"mine": {"page": -1, "answers": {"x": 1, "2": "a", "3": 0}, "done": [1, "b"]}}')).toEqual({
      mine: { page: 0, answers: { 3: 0 }, done: [1], isFinished: false },
    });
  });

  it("stays within the pages, and is finished at the last", () => {
    expect(atPage(untouched, -1, 6).page).toBe(0);
    const last = atPage(untouched, 9, 6);
    expect(last).toMatchObject({ page: 5, isFinished: true });
    expect(atPage(last, 0, 6)).toMatchObject({ page: 0, isFinished: true });
  });

  it("notes a page once", () => {
    const once = withDone(untouched, 2);
    expect(withDone(once, 2)).toBe(once);
  });
});
