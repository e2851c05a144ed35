import type { DataId } from "../data/dataset";
import type { ToWorker } from "../worker/protocol";

/** What gives a new worker a data set that it cannot make by itself; undefined for those that it can. */
export function bringing(
  data: DataId,
  files: readonly File[],
): Extract<ToWorker, { type: "load" | "download" }> | undefined {
  if (data === "files") return { type: "load", files };
  return data === "mnist" || data === "fashion-mnist" ? { type: "download", data } : undefined;
}
