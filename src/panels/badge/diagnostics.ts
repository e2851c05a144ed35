/** What somebody who wants to help has to know, as text that can be pasted. */
import { dependencies, version } from "../../../package.json";
import { wordProblem } from "../../locales/wording";
import { link } from "../../runs/address";
import { selected } from "../../runs/lanes";

/** A JSON document: versions, machine, backend and why, settings, and how the run stands. Nothing personal. */
export function diagnostics(error?: unknown): string {
  const { backend, settings, status, step, speed, memory, dataset, notices, latest } = selected().state;
  const report = {
    page: { link: link(), version, dependencies },
    machine: {
      userAgent: navigator.userAgent,
      cores: navigator.hardwareConcurrency,
      screen: `${innerWidth}×${innerHeight} at ${devicePixelRatio}`,
      offscreenCanvas: "OffscreenCanvas" in globalThis,
    },
    backend: backend && { ...backend, reasons: backend.reasons.map((reason) => wordProblem(reason)) },
    run: { pitfall: settings.pitfall, status, step, speed, memory, dataset, latest },
    problems: notices.map(({ problem }) => wordProblem(problem)),
    error: error instanceof Error ? (error.stack ?? error.message) : error,
  };
  return JSON.stringify(report, undefined, 2);
}
