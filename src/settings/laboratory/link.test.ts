import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordProblem } from "../../locales/wording";
import { defaultsOf } from "../defaults";
import { decode, encode } from "../link";
import { type Field, initialTexts, readFields } from "./fields";
import { type LaboratoryId, laboratories, laboratoryIds } from "./laboratories";
import { decodeLaboratory, encodeLaboratory } from "./link";

const fieldsOf = (id: LaboratoryId): readonly Field<string>[] => laboratories[id];

function anyText(field: Field<string>): fc.Arbitrary<string> {
  if (field.kind === "choice") return fc.constantFrom(...field.options);
  const isReal = field.kind === "real" || field.kind === "reals";
  const { min, max } = field;
  const number = isReal ? fc.double({ min, max, noNaN: true }) : fc.integer({ min, max });
  const isList = field.kind === "list" || field.kind === "reals";
  return fc
    .array(number, { minLength: 1, maxLength: isList ? 12 : 1 })
    .map((values) => values.map((value) => String(value === 0 ? 0 : value)).join(" , "));
}

const anyLaboratory = fc
  .constantFrom(...laboratoryIds)
  .chain((id) =>
    fc
      .record(Object.fromEntries(fieldsOf(id).map((field) => [field.id, anyText(field)])))
      .map((texts) => ({ id, texts })),
  );

describe("a laboratory in a link", () => {
  it("is named alone where its fields are as usual, and with those that are not", () => {
    const usual = initialTexts(fieldsOf("bounds"));
    expect(encodeLaboratory("bounds", usual)).toEqual([["lab", "bounds"]]);
    const texts = { ...usual, K: "100, 1,10 10", proposal: "bad", replicates: " 2000 " };
    const pairs = encodeLaboratory("bounds", texts);
    expect(encode(defaultsOf("vae"), undefined, [], pairs)).toBe("#v=1&lab=bounds&lab.proposal=bad&lab.K=1,10,100");
  });

  it("comes back as it was, through the address", () => {
    fc.assert(
      fc.property(anyLaboratory, ({ id, texts }) => {
        const { laboratory } = decode(encode(defaultsOf("iwae"), undefined, [], encodeLaboratory(id, texts)));
        const linked = decodeLaboratory(laboratory);
        expect([linked.id, linked.problems]).toEqual([id, []]);
        expect(readFields(fieldsOf(id), linked.texts)).toEqual(readFields(fieldsOf(id), texts));
        expect(encodeLaboratory(id, linked.texts)).toEqual(laboratory);
      }),
    );
  });

  it("can be read whatever the link says", () => {
    const anyPairs = fc.array(fc.tuple(fc.constantFrom("lab.K", "lab.replicates", "lab.x", "lab"), fc.string()));
    fc.assert(
      fc.property(fc.constantFrom(...laboratoryIds), anyPairs, (id, pairs) => {
        const linked = decodeLaboratory([["lab", id], ...pairs]);
        expect(readFields(fieldsOf(id), linked.texts)).toHaveProperty("numbers");
      }),
    );
  });

  it("does not carry a field that cannot be read", () => {
    const texts = { ...initialTexts(fieldsOf("gradients")), K: "1, ten", M: "2" };
    expect(encodeLaboratory("gradients", texts)).toEqual([
      ["lab", "gradients"],
      ["lab.M", "2"],
    ]);
  });

  it.each([
    ["lab.K", "1,ten", "samples K must be whole numbers from 1 to 100,000 with commas between"],
    ["lab.replicates", "1", "replicates must be a whole number from 2 to 100,000; “1” is none."],
    ["lab.sigma", "", "σ of p(x|z) must be a number from 0.01 to 100; “” is none."],
    ["lab.proposal", "ugly", "q(z|x) must be one of good, bad; “ugly” is none of them."],
    ["lab.colour", "red", "The link names “lab.colour”, which this page does not have"],
    ["lab.__proto__", "1", "The link names “lab.__proto__”, which this page does not have"],
  ])("says what is wrong with %s=%s and leaves the field as usual", (key, value, sentence) => {
    const { id, texts, problems } = decodeLaboratory([
      ["lab", "bounds"],
      [key, value],
    ]);
    expect([id, texts]).toEqual(["bounds", initialTexts(fieldsOf("bounds"))]);
    expect(problems.map(wordProblem)).toEqual([expect.stringContaining(sentence)]);
  });

  it.each([[[["lab", "kitchen"]]], [[["lab.K", "1"]]]] as const)("opens none that there is not: %j", (pairs) => {
    const { id, problems } = decodeLaboratory(pairs);
    expect([id, problems[0].key]).toEqual([undefined, "linkLaboratory"]);
    expect(wordProblem(problems[0])).toContain("gradients, mixture, bounds, relaxation");
    expect(decodeLaboratory([])).toEqual({ texts: {}, problems: [] });
  });
});
