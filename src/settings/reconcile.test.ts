import { describe, expect, it } from "vitest";
import { defaultsOf } from "./defaults";
import { reconcile, unfitOptions } from "./reconcile";
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

describe("options that do not fit", () => {
  const points = ["rings", "moons", "pinwheel", "spiral", "checkerboard", "linear-gaussian"];

  it("are sets of points where images are needed", () => {
    expect(unfitOptions(defaultsOf("vae"), "data")).toEqual([]);
    expect(unfitOptions(defaultsOf("mmvae"), "data")).toEqual(points);
    expect(unfitOptions(defaultsOf("cvae"), "data")).toEqual([]);
    expect(unfitOptions({ ...defaultsOf("cvae"), condition: "quadrants" }, "data")).toEqual(points);
  });

  it("are what points cannot have", () => {
    const settings = reconcile({ ...defaultsOf("cvae"), data: "rings" }).settings;
    expect(unfitOptions(settings, "condition")).toEqual(["quadrants"]);
    expect(unfitOptions(settings, "likelihood")).toEqual(["bernoulli"]);
    expect(unfitOptions(defaultsOf("cvae"), "condition")).toEqual([]);
  });

  it("are none among variants and numbers", () => {
    expect(unfitOptions(defaultsOf("mmvae"), "variant")).toEqual([]);
    expect(unfitOptions(defaultsOf("mmvae"), "K")).toEqual([]);
  });
});
