import { inLanguage, type Text } from "../../lessons/lesson";
import { type Piece, paragraphs, pieces } from "../../lessons/markup";
import { useLocale } from "../../locales/translate";
import { Formula } from "../Formula";

function Words({ kind, text }: Piece) {
  switch (kind) {
    case "plain":
      return text;
    case "strong":
      return <strong>{text}</strong>;
    case "code":
      return <code>{text}</code>;
    case "formula":
      return <Formula written={text} />;
  }
}

/** Each with a key of its own, although two may say the same. */
function keyed<T>(parts: readonly T[]): readonly (readonly [string, T])[] {
  return parts.map((part, i) => [String(i), part]);
}

/** What stands within one paragraph. */
function Line({ written }: { readonly written: string }) {
  return keyed(pieces(written)).map(([key, piece]) => <Words key={key} {...piece} />);
}

export interface LessonTextProps {
  readonly text: Text;
}

/** A short text, without paragraphs. */
export function LessonLine({ text }: LessonTextProps) {
  const locale = useLocale();
  return <Line written={inLanguage(text, locale)} />;
}

export function LessonText({ text }: LessonTextProps) {
  const locale = useLocale();
  return keyed(paragraphs(inLanguage(text, locale))).map(([key, paragraph]) => (
    <p key={key}>
      <Line written={paragraph} />
    </p>
  ));
}
