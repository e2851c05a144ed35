import { useTranslate } from "../../locales/translate";
import type { PitfallId } from "../../variants/pitfalls/pitfall";
import styles from "../Panel.module.css";

/** The mark of a published mistake: what it is called. */
export function PitfallName({ pitfall }: { readonly pitfall: PitfallId }) {
  const t = useTranslate();
  const text = t("mistakes.mark", { name: t(`pitfalls.${pitfall}.name`) });
  return (
    <strong className={styles.mark} data-pitfall={pitfall} title={text}>
      {text}
    </strong>
  );
}
