import { describe, expect, it } from "vitest";
import { catalogue } from "../lessons/catalogue";
import type { Lesson } from "../lessons/lesson";
import { decode } from "../settings/link";
import { stage } from "./stage";

describe("the stage", () => {
  it("has something to show in every tab that a lesson opens", async () => {
    for (const { id, load } of catalogue) {
      const { pages } = (await load()).default as Lesson;
      let [settings, count] = [decode("").settings, 1];
      for (const page of pages) {
        if (page.kind === "set") {
          const linked = decode(page.link);
          [settings, count] = [linked.settings, 1 + linked.others.length];
        }
        const row = stage.find((one) => one.id === page.tab);
        if (page.tab) expect([id, page.tab, row?.isFor(settings, count)]).toEqual([id, page.tab, true]);
      }
    }
  });
});
