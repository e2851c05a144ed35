import "katex/dist/katex.css";
import { useTranslate } from "../../locales/translate";
import type { PitfallId } from "../../variants/pitfalls/pitfall";
import { useRenderedPitfall } from "../objective/useRendered";
import styles from "./PitfallsPanel.module.css";

/** The line as it was published, and as it should be. */
export function PitfallLines({ pitfall }: { readonly pitfall: PitfallId }) {
  const t = useTranslate();
  const { formula, correct } = useRenderedPitfall(pitfall);
  const lines = [
    { is: "mistaken", title: t("mistakes.published"), html: formula },
    { is: "correct", title: t("mistakes.correct"), html: correct },
  ] as const;
  return (
    <dl className={styles.lines}>
      {lines.map(({ is, title, html }) => (
        <div key={is} data-line={is}>
          <dt>{title}</dt>
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: typeset by the build from the project's own source */}
          <dd dangerouslySetInnerHTML={{ __html: html }} />
        </div>
      ))}
    </dl>
  );
}
