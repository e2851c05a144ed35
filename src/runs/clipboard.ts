import { say } from "./session";

/** Copies the text, and says whether the browser let it. */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    say("information", { key: "copied", values: {} });
  } catch {
    say("warning", { key: "notCopied", values: {} });
  }
}
