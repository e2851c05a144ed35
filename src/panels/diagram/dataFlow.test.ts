import { describe, expect, it } from "vitest";
import { defaultsOf } from "../../settings/defaults";
import type { Settings } from "../../settings/table";
import { variantIds } from "../../variants/variant";
import { sampleNote } from "./dataFlow";
import { flowOf } from "./flow.fixture";
import { layOut } from "./flowLayout";

function idsOf({ columns }: ReturnType<typeof flowOf>): string[] {
  return columns.flatMap((column) => column.flatMap((node) => node?.id ?? []));
}

describe("the data flow", () => {
  it("is one chain for one encoder and one decoder", () => {
    const { columns, arrows } = flowOf("vae");
    expect(columns.every(({ length }) => length === 1)).toBe(true);
    expect(arrows).toHaveLength(columns.length - 1);
  });

  it("has continuous and discrete latents side by side", () => {
    const { columns, arrows } = flowOf("joint-vae");
    expect(columns[3].map((node) => node?.text)).toEqual(["z", "c"]);
    expect(arrows).toContainEqual(["c", "decoder"]);
    expect(arrows).not.toContainEqual(["q(z)", "c"]);
  });

  it("has an encoder and a decoder for each modality, and one z", () => {
    const ids = idsOf(flowOf("mmvae", { modalities: 3 }));
    expect(ids.filter((id) => id.startsWith("encoder"))).toHaveLength(3);
    expect(ids.filter((id) => id.startsWith("decoder"))).toHaveLength(3);
    expect(ids.filter((id) => id === "z")).toHaveLength(1);
  });

  it("has a prior network only where the prior is learned, and a guess only where there is a baseline", () => {
    expect(flowOf("cvae").arrows).toContainEqual(["c", "prior"]);
    expect(flowOf("cvae", { prior: "standard" }).arrows).not.toContainEqual(["c", "prior"]);
    expect(idsOf(flowOf("cvae"))).not.toContain("guess");
    const guessed = flowOf("cvae", { baseline: true });
    expect(guessed.arrows).toContainEqual(["guess", "prior"]);
    expect(guessed.beneath).toEqual([["guess", "decoder"]]);
    expect(flowOf("cvae").beneath).toEqual([["c", "decoder"]]);
  });

  it.each(variantIds)(
    "leads every arrow of %s from a node to a node further right, with none on top of another",
    (id) => {
      for (const change of [{}, { modalities: 4 }, { baseline: true }, { prior: "standard" }] as const) {
        const flow = flowOf(id, change);
        const { boxes, arrows, width, height } = layOut(flow, { width: 1000, height: 80, scale: 1 });
        const leftOf = new Map(boxes.map(({ node, x }) => [node.id, x]));
        const all = [...flow.arrows, ...flow.dashed, ...flow.beneath];
        expect(arrows).toHaveLength(all.length);
        for (const [from, to] of all) {
          expect(leftOf.get(to) ?? Number.NaN).toBeGreaterThan(leftOf.get(from) ?? Number.NaN);
        }
        for (const box of boxes) {
          expect(box.x + box.width).toBeLessThanOrEqual(width);
          expect(box.y + box.height).toBeLessThanOrEqual(height);
          const over = boxes.filter(
            (other) => other !== box && Math.abs(other.x - box.x) < 1 && Math.abs(other.y - box.y) < box.height,
          );
          expect(over).toEqual([]);
        }
      }
    },
  );
});

describe("the samples of an example", () => {
  it("are K, or K of each expert or subset", () => {
    const note = (variant: Settings["variant"], change: Partial<Settings>) =>
      sampleNote({ ...defaultsOf(variant), ...change });
    expect(note("iwae", { K: 5 })).toEqual({ count: 5, note: "K = 5" });
    expect(note("miwae", { K: 5, M: 2 })).toEqual({ count: 10, note: "M·K = 2·5" });
    expect(note("mmvae", { K: 5, modalities: 3 })).toEqual({ count: 15, note: "M·K = 3·5" });
    expect(note("mvae", { K: 2, modalities: 3 })).toEqual({ count: 2, note: "K = 2" });
    expect(note("mopoe-vae", { K: 1, modalities: 3 })).toEqual({ count: 7, note: "C·K = 7·1" });
  });
});
