import { copyText } from "../../runs/clipboard";

/** Copies what somebody who wants to help has to know; the report is put together by code that is loaded for it. */
export async function copyDiagnostics(error?: unknown): Promise<void> {
  const { diagnostics } = await import("./diagnostics");
  await copyText(diagnostics(error));
}
