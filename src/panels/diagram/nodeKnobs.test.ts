import { describe, expect, it } from "vitest";
import { defaultsOf } from "../../settings/defaults";
import { type Settings, table } from "../../settings/table";
import { visibleSettings } from "../../settings/visible";
import { variantIds } from "../../variants/variant";
import { dataFlow, type FlowNode } from "./dataFlow";
import { acting } from "./nodeKnobs";

const words = { encoder: "encoder", decoder: "decoder", prior: "prior", combination: "mixture" };

function nodesOf(variant: Settings["variant"], change: Partial<Settings> = {}): FlowNode[] {
  const settings = { ...defaultsOf(variant), ...change };
  return acting(dataFlow(settings, words), settings).columns.flatMap((column) => column.flatMap((node) => node ?? []));
}

const changes: readonly Partial<Settings>[] = [
  {},
  { likelihood: "gaussian", penalty: "capacity", temperatureSchedule: "annealed" },
  { condition: "quadrants", baseline: true, prior: "standard" },
];

describe.each(variantIds)("the nodes of %s", (variant) => {
  it.each(changes)("hold every knob of its objective and model, at one kind of node: %o", (change) => {
    const settings = { ...defaultsOf(variant), ...change };
    const nodes = nodesOf(variant, change);
    for (const id of visibleSettings(settings)) {
      if (id === "variant" || !["objective", "model"].includes(table[id].section)) continue;
      const holders = nodes.filter(({ knobs }) => knobs?.includes(id));
      expect(new Set(holders.map(({ kinds }) => String(kinds))).size, id).toBe(1);
    }
  });

  it("measure the bound, and no term at two of them", () => {
    const terms = nodesOf(variant).flatMap(({ term }) => term ?? []);
    expect(new Set(terms).size).toBe(terms.length);
    expect(nodesOf(variant).find(({ id }) => id === "bound")?.term).toMatch(/objective|inference/);
  });
});

describe("nodes", () => {
  const at = (variant: Settings["variant"], id: string) => nodesOf(variant).find((node) => node.id === id);

  it("measure what the paper has there", () => {
    expect(at("vae", "q(z)")?.term).toBe("kl");
    expect(at("vae", "p")?.term).toBe("reconstruction");
    expect(at("joint-vae", "q(z)")?.term).toBe("klContinuous");
    expect(at("joint-vae", "q(c)")?.term).toBe("klDiscrete");
    expect(at("piwae", "bound")?.term).toBe("inference");
  });

  it("hold samples where they are drawn, and the temperature where it relaxes", () => {
    expect(at("miwae", "z")?.knobs).toEqual(expect.arrayContaining(["K", "M"]));
    expect(at("categorical-vae", "y")?.knobs).toEqual(expect.arrayContaining(["K", "temperature"]));
    expect(at("joint-vae", "c")?.knobs).not.toContain("K");
    expect(at("ciwae", "bound")?.knobs).toContain("beta");
  });
});
