import { describe, expect, it } from "vitest";
import { makeDataset } from "../../data/catalogue";
import { paired } from "../../data/pairing";
import { modalityNames } from "./modalityNames";

describe("the names of modalities", () => {
  it("are those of the styles", () => {
    expect(modalityNames(makeDataset("styles", 1, 3))).toEqual([
      "modalities.names.pen",
      "modalities.names.display",
      "modalities.names.outline",
    ]);
  });

  it("begin with the data set to which drawn ones were added", () => {
    const digits = paired(makeDataset("pen-digits", 1), 2, 1);
    expect(modalityNames(digits)).toEqual(["settings.data.options.pen-digits", "modalities.names.display"]);
  });
});
