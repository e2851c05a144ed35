/** The little markup of a lesson's texts, as plain pieces: nothing of a stranger's text reaches the page as anything else. */
export interface Piece {
  readonly kind: "plain" | "strong" | "code" | "formula";
  readonly text: string;
}

const kinds = [
  ["strong", /^\*\*([^*]+)\*\*/],
  ["code", /^`([^`]+)`/],
  ["formula", /^\$([^$]+)\$/],
] as const;

/** One paragraph's pieces. A sign without its second stands for itself. */
export function pieces(paragraph: string): readonly Piece[] {
  const found: Piece[] = [];
  let plain = "";
  for (let at = 0; at < paragraph.length; ) {
    const rest = paragraph.slice(at);
    const [kind, match] = kinds.map(([name, pattern]) => [name, pattern.exec(rest)] as const).find(([, m]) => m) ?? [];
    if (kind && match) {
      if (plain) found.push({ kind: "plain", text: plain });
      plain = "";
      found.push({ kind, text: match[1] });
      at += match[0].length;
    } else {
      plain += paragraph[at];
      at += 1;
    }
  }
  return plain ? [...found, { kind: "plain", text: plain }] : found;
}

/** Parts that an empty line divides. */
export function paragraphs(text: string): readonly string[] {
  return text.split(/\n\s*\n/).filter((part) => part.trim() !== "");
}
