import { use } from "react";
import type { VariantId } from "../../variants/variant";
import type { RenderedVariant } from "./rendered";

const files = import.meta.glob<RenderedVariant>(
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
const loaded = new Map<VariantId, Promise<RenderedVariant>>();

/** A variant's formula and source; suspends until they are there. */
export function useRendered(variant: VariantId): RenderedVariant {
  let rendered = loaded.get(variant);
  if (!rendered) {
    rendered = files[`../../variants/${variant}.ts`]();
    loaded.set(variant, rendered);
  }
  return use(rendered);
}
