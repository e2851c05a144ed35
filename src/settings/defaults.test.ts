import { describe, expect, it } from "vitest";
import { defaultsOf, withVariant } from "./defaults";

describe("withVariant", () => {
  it("follows the customary values, and keeps what was set by hand", () => {
    const vae = defaultsOf("vae");
    expect(withVariant(vae, "iwae")).toEqual(defaultsOf("iwae"));
    expect(withVariant({ ...vae, K: 7, seed: 3 }, "iwae")).toEqual({ ...defaultsOf("iwae"), K: 7, seed: 3 });
    expect(withVariant(withVariant(vae, "beta-vae"), "vae")).toEqual(vae);
  });
});
