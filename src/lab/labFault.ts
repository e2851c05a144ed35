/** What the lab cannot do as asked, in a spec, a flag or a run; its message is the one line that is printed. */
export class LabFault extends Error {
  override readonly name = "LabFault";
}

/** A value as it stands in the file, cut to a readable length. */
export function show(value: unknown): string {
  const text = value === undefined ? "missing" : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
