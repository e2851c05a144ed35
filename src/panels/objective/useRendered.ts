import { use } from "react";
import type { PitfallId } from "../../variants/pitfalls/pitfall";
import type { VariantId } from "../../variants/variant";
import type { RenderedPitfall, RenderedVariant } from "./rendered";

const variants = import.meta.glob<RenderedVariant>(
  [
    "../../variants/*.ts",
    "!../../variants/engine.ts",
    "!../../variants/registry.ts",
    "!../../variants/variant.ts",
    "!../../variants/papers.ts",
    "!../../variants/*.test.ts",
  ],
  { query: "?rendered", import: "default" },
);
const pitfalls = import.meta.glob<RenderedPitfall>(
  [
    "../../variants/pitfalls/*.ts",
    "!../../variants/pitfalls/pitfall.ts",
    "!../../variants/pitfalls/registry.ts",
    "!../../variants/pitfalls/*.test.ts",
  ],
  { query: "?rendered", import: "default" },
);
const loaded = new Map<string, Promise<unknown>>();

/** The file that is loaded once. */
function load<Rendered>(files: Readonly<Record<string, () => Promise<Rendered>>>, path: string): Promise<Rendered> {
  const rendered = loaded.get(path) ?? files[path]();
  loaded.set(path, rendered);
  return rendered as Promise<Rendered>;
}

/** A pitfall's lines and source; suspends until they are there. */
export function useRenderedPitfall(pitfall: PitfallId): RenderedPitfall {
  return use(load(pitfalls, `../../variants/pitfalls/${pitfall}.ts`));
}

/** The formula and the source of what a run trains: its variant's, or those of the mistake that it makes. */
export function useRendered(variant: VariantId, pitfall: PitfallId | "none"): RenderedVariant {
  const path = pitfall === "none" ? `../../variants/${variant}.ts` : `../../variants/pitfalls/${pitfall}.ts`;
  return use(load(pitfall === "none" ? variants : pitfalls, path));
}
