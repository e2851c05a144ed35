import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { variantIds } from "../variants/variant";
import { defaultsOf } from "./defaults";
import { decode, encode, type LinkedView, laneLimit, startingTrained } from "./link";
import { reconcile } from "./reconcile";
import { beside } from "./sharing";
import { isLinkable, type Row, type Settings, settingIds, table } from "./table";

const defaults = defaultsOf("vae");

function anyValue(row: Row): fc.Arbitrary<unknown> {
  switch (row.kind) {
    case "integer":
      return fc.integer({ min: row.min, max: row.max });
    case "real":
      return fc.double({ min: row.min, max: row.max, noNaN: true }).map((value) => (value === 0 ? 0 : value));
    case "choice":
      return fc.constantFrom(...row.options);
    case "switch":
      return fc.boolean();
    case "numbers":
      return fc.array(
        fc.double({ min: row.min, max: row.max, noNaN: true }).map((value) => (value === 0 ? 0 : value)),
        row,
      );
    case "sizes":
      return fc.array(fc.integer({ min: row.min, max: row.max }), row);
  }
}

const anySettings: fc.Arbitrary<Settings> = fc
  .record(Object.fromEntries(settingIds.map((id) => [id, anyValue(table[id])])))
  .map((settings) => settings as unknown as Settings)
  .filter((settings) => isLinkable(settings.data))
  .map((settings) => reconcile(settings).settings);

describe("permalink", () => {
  it("is empty for the defaults, and reads as the defaults when empty", () => {
    expect(encode(defaults)).toBe("");
    expect(decode("")).toMatchObject({ settings: defaults, problems: [] });
    expect(decode("#")).toMatchObject({ settings: defaults, problems: [] });
  });

  it("names only what differs, legibly", () => {
    expect(encode({ ...defaultsOf("iwae"), K: 16, hidden: [200, 200] })).toBe("#v=1&variant=iwae&K=16&hidden=200,200");
  });

  it("leaves what it says of the laboratories to them", () => {
    expect(encode(defaults, undefined, [], [["lab", "bounds"]])).toBe("#v=1&lab=bounds");
    expect(decode("#v=1&lab.K=%26&label=1")).toMatchObject({
      laboratory: [["lab.K", "&"]],
      problems: [{ key: "linkUnknown", values: { given: "label" } }],
    });
  });

  it("says whether its runs begin trained, with all else that it says", () => {
    expect(encode(defaults, undefined, [], [], true)).toBe("#v=1&start=trained");
    expect(decode("#v=1&variant=iwae&start=trained")).toMatchObject({ trained: true, problems: [] });
    expect(decode("#v=1&variant=iwae").trained).toBe(false);
    const link = "#v=1&variant=iwae&K=7&view.probe=1,2&lanes=2&2.hidden=64&lab=bounds";
    expect(startingTrained(link)).toBe(`${link}&start=trained`);
    expect(startingTrained("")).toBe("#v=1&start=trained");
    expect(decode("#v=1&start=cold")).toMatchObject({
      trained: false,
      problems: [{ key: "linkStart", values: { given: "cold" } }],
    });
  });

  it("takes each variant's customary values for granted", () => {
    for (const variant of variantIds)
      expect(encode(defaultsOf(variant))).toBe(variant === "vae" ? "" : `#v=1&variant=${variant}`);
    expect(decode("#v=1&variant=beta-vae").settings).toEqual(defaultsOf("beta-vae"));
  });

  it("brings back any settings and view", () => {
    fc.assert(
      fc.property(anySettings, fc.double({ min: -10, max: 10, noNaN: true }), fc.boolean(), (settings, x, trained) => {
        const place = x === 0 ? 0 : x;
        const dimensions = settings.latentSize > 1 ? ([settings.latentSize - 1, 0] as const) : ([0, 1] as const);
        const codes = settings.categories.map((n) => n - 1);
        const view: LinkedView = { dimensions, position: [place], probe: [place, 1.5], codes };
        const laboratory = [["lab", "bounds"] as const, ["lab.K", "1,10"] as const];
        const linked = encode(settings, view, [], laboratory, trained);
        expect(decode(linked)).toEqual({ settings, others: [], view, trained, laboratory, problems: [] });
      }),
    );
  });

  it("brings back the runs beside the first, which share its data", () => {
    fc.assert(
      fc.property(anySettings, fc.array(anySettings, { maxLength: laneLimit - 1 }), (settings, others) => {
        const shared = others
          .map((other) => beside(other, settings).settings)
          .filter(({ data }) => data === settings.data);
        expect(decode(encode(settings, undefined, shared))).toMatchObject({ settings, others: shared, problems: [] });
      }),
    );
  });

  it("writes of them only what sets them apart", () => {
    const settings = { ...defaults, data: "rings", likelihood: "gaussian", seed: 7 } as const;
    const usual = beside(defaultsOf("iwae"), settings).settings;
    expect(encode(settings, undefined, [{ ...usual, K: 50 }])).toBe(
      "#v=1&data=rings&likelihood=gaussian&seed=7&lanes=2&2.variant=iwae&2.K=50",
    );
  });

  it("never throws, and gives settings that it can write again", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((tail) => `#v=1&${tail}`),
        ),
        (hash) => {
          const { settings } = decode(hash);
          expect(decode(encode(settings)).settings).toEqual(settings);
        },
      ),
    );
  });

  it("clamps what is out of range and says so", () => {
    const { settings, problems } = decode("#v=1&K=9999&M=0");
    expect(settings).toMatchObject({ K: 64, M: 1 });
    expect(problems.map(({ key, values }) => [key, values.given, values.value])).toEqual([
      ["outOfRange", "9999", 64],
      ["outOfRange", "0", 1],
    ]);
  });

  it.each([
    ["#garbage", "linkUnreadable"],
    ["#v=1&K=%E0%A4%A", "linkUnreadable"],
    ["#v=7&K=3", "linkVersion"],
    ["#v=1&colour=red", "linkUnknown"],
    ["#v=1&__proto__=1", "linkUnknown"],
    ["#v=1&data=files", "linkFiles"],
    ["#v=1&view.dimensions=0,9", "linkView"],
    ["#v=1&view.probe=here", "linkView"],
    ["#v=1&2.K=3", "linkUnknown"],
    ["#v=1&lanes=none", "linkLanes"],
    ["#v=1&view.codes=0,10", "linkView"],
  ])("says what is wrong with %s and starts on the defaults", (hash, key) => {
    expect(decode(hash)).toMatchObject({ settings: defaults, problems: [{ key }] });
  });

  it("reads what links of before said of hidden tabs", () => {
    const { settings, problems } = decode("#v=1&runHidden=true");
    expect([settings.hiddenTab, problems]).toEqual(["go-on", []]);
    expect(decode("#v=1&runHidden=false").settings.hiddenTab).toBe("stop");
  });

  it("makes settings agree", () => {
    expect(decode("#v=1&data=rings")).toMatchObject({
      settings: { data: "rings", likelihood: "gaussian" },
      problems: [{ key: "pointsNeedGaussian" }],
    });
  });
});
