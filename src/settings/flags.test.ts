import { describe, expect, it } from "vitest";
import { Problem } from "../locales/problem";
import { wordProblem } from "../locales/wording";
import { defaultsOf } from "./defaults";
import { parseFlags } from "./flags";

function complaint(...argv: string[]): string {
  try {
    parseFlags(argv, ["out"]);
  } catch (problem) {
    if (problem instanceof Problem) return wordProblem(problem);
  }
  return "no complaint";
}

describe("parseFlags", () => {
  it("is the defaults without flags", () => {
    expect(parseFlags([])).toEqual({ settings: defaultsOf("vae"), own: {}, problems: [] });
  });

  it("reads every kind of setting, with a space or an equals sign", () => {
    const argv = "--variant iwae --K=5 --hidden 200,200 --latentSize 50 --learningRate 0.001 --subsampled --steps 2000";
    const { settings } = parseFlags(argv.split(" "));
    expect(settings).toMatchObject({
      variant: "iwae",
      K: 5,
      hidden: [200, 200],
      latentSize: 50,
      learningRate: 0.001,
      subsampled: true,
      stepBudget: 2000,
    });
    expect(parseFlags(["--subsampled=false"]).settings.subsampled).toBe(false);
    expect(parseFlags(["--hidden", ""]).settings.hidden).toEqual([]);
  });

  it("takes a folder for the data", () => {
    const { settings, own } = parseFlags(["--data", "../shared/data/mnist", "--out", "run.json"], ["out"]);
    expect(settings.data).toBe("files");
    expect(own).toEqual({ data: "../shared/data/mnist", out: "run.json" });
  });

  it("tells which settings gave way", () => {
    const { settings, problems } = parseFlags(["--data", "rings"]);
    expect(settings.likelihood).toBe("gaussian");
    expect(problems).toMatchObject([{ key: "pointsNeedGaussian" }]);
  });

  it("names the flag, the value and the remedy", () => {
    expect(complaint("--K", "100")).toBe("--K takes a number from 1 to 64, not “100”.");
    expect(complaint("--K", "many")).toBe("--K takes a whole number from 1 to 64, not “many”.");
    expect(complaint("--seed", "1.5")).toBe("--seed takes a whole number from 0 to 4,294,967,295, not “1.5”.");
    expect(complaint("--likelihood", "laplace")).toBe("--likelihood takes one of bernoulli, gaussian, not “laplace”.");
    expect(complaint("--hidden", "0")).toContain("from 1 to 1,024");
    expect(complaint("--K", "--M", "2")).toBe("--K needs a value after it, such as --K 5.");
    expect(complaint("--speed", "2")).toContain("--speed is not a flag. The flags are --out, --steps, --variant");
    expect(complaint("K", "2")).toContain("“K” belongs to no flag");
  });
});
