import type { Plugin } from "vite";

/** A formula of a card: the build typesets it apart. */
const latex = /\b(formula|wrong|right):\s*String\.raw`[^`]*`/g;

/**
 * The page reads the variants' cards and leaves their objectives to the worker, so nothing of TensorFlow.js that the
 * two share a file with may stay in the page's bundle: its modules count as free of side effects there. Nor does the
 * page need the cards' LaTeX.
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
    transform(code, id) {
      const isCard = /[\\/]src[\\/]variants[\\/].*\.ts$/.test(id);
      return isCard ? { code: code.replaceAll(latex, '$1: ""'), map: null } : undefined;
    },
  };
}
