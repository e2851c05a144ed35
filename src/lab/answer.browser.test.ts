import { memory } from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, it } from "vitest";
import { backends, open } from "../kernels/backend.fixture";
import { disagreements, goldenCases } from "./agreement.fixture";
import { evaluateSpec } from "./answer";
import { readSpec } from "./spec";

describe.each(backends)("golden values on %s", (backend) => {
  beforeAll(() => open(backend));

  it.each(goldenCases)("$name", async ({ spec, expected }) => {
    const before = memory().numTensors;
    const answer = await evaluateSpec(readSpec(spec));
    expect(disagreements(answer, expected)).toEqual([]);
    expect(memory().numTensors).toBe(before);
  });
});
