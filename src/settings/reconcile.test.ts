import { describe, expect, it } from "vitest";
import { reconcile } from "./reconcile";
import { initialSettings } from "./table";

describe("reconcile", () => {
  it("leaves what fits alone", () => {
    expect(reconcile(initialSettings)).toEqual({ settings: initialSettings, problems: [] });
  });

  it("gives points the Gaussian likelihood and real values", () => {
    const { settings, problems } = reconcile({ ...initialSettings, data: "moons", binarisation: "dynamic" });
    expect(settings).toMatchObject({ likelihood: "gaussian", binarisation: "none" });
    expect(problems.map(({ key }) => key)).toEqual(["pointsNeedGaussian", "pointsStayReal"]);
  });

  it("does not binarise what a Gaussian models", () => {
    const { settings, problems } = reconcile({ ...initialSettings, likelihood: "gaussian", binarisation: "dynamic" });
    expect(settings.binarisation).toBe("none");
    expect(problems).toHaveLength(1);
  });
});
