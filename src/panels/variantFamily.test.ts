import { describe, expect, it } from "vitest";
import { variantIds } from "../variants/variant";
import { families, membersOf } from "./variantFamily";

describe("families", () => {
  it("have every variant once", () => {
    expect(families.flatMap(membersOf).toSorted()).toEqual([...variantIds].toSorted());
  });

  it("gather what is alike", () => {
    expect(membersOf("discrete")).toEqual(["categorical-vae", "joint-vae"]);
    expect(membersOf("conditional")).toEqual(["cvae"]);
    expect(membersOf("multimodal")).toEqual(["mmvae", "mvae", "mopoe-vae"]);
  });
});
