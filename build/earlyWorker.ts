import type { Plugin } from "vite";

/**
 * Starts the worker from the page itself, before the page's code is there: its own code is the largest of all, and the
 * model trains that much sooner. `src/runs/connect.ts` takes it over.
 */
export function earlyWorker(): Plugin {
  return {
    name: "early-worker",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler: (_, { bundle = {} }) => {
        const file = Object.keys(bundle).find((name) => /(^|\/)entry-[^/]*\.js$/.test(name));
        if (!file) throw new Error("the worker's file is not in the build");
        const children = `var firstWorker = new Worker("./${file}", { type: "module", name: "training" });`;
        return [{ tag: "script", children, injectTo: "head-prepend" }];
      },
    },
  };
}
