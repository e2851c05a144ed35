import type { Plugin } from "vite";

/**
 * The page reads the variants' cards and leaves their objectives to the worker, so nothing of TensorFlow.js that the
 * two share a file with may stay in the page's bundle: its modules count as free of side effects there.
 */
export function cardsWithoutTensors(): Plugin {
  return {
    name: "cards-without-tensors",
    apply: "build",
    enforce: "pre",
    async resolveId(source, importer, options) {
      if (!source.startsWith("@tensorflow/") && !importer?.includes("/@tensorflow/")) return null;
      const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
      return resolved && { ...resolved, moduleSideEffects: false };
    },
  };
}
