import { useTranslate } from "../../locales/translate";
import type { PitfallId } from "../../variants/pitfalls/pitfall";
import { pitfallCards } from "../../variants/pitfalls/registry";
import styles from "./PitfallsPanel.module.css";

/** What the pitfall is called and where it was published. */
export function PitfallTitle({ pitfall }: { readonly pitfall: PitfallId }) {
  const t = useTranslate();
  const { source } = pitfallCards[pitfall];
  return (
    <p className={styles.title}>
      <strong>{t(`pitfalls.${pitfall}.name`)}</strong>{" "}
      {source === "tutorials" ? (
        <span className={styles.quiet}>{t("mistakes.tutorials")}</span>
      ) : (
        <a href={source.url} target="_blank" rel="noreferrer" title={t("mistakes.source")}>
          {source.name}
        </a>
      )}
    </p>
  );
}
