import { Suspense, use } from "react";
import { useTranslate, wholeLanguage } from "../locales/translate";
import { useRun } from "../runs/state";
import type { PitfallId } from "../variants/pitfalls/pitfall";
import styles from "./Panel.module.css";

/** Says of everything that a run shows that it makes a published mistake; nothing of a run that makes none. */
export function PitfallMark() {
  const pitfall = useRun((state) => state.settings.pitfall);
  if (pitfall === "none") return null;
  return (
    <Suspense>
      <Mark pitfall={pitfall} />
    </Suspense>
  );
}

function Mark({ pitfall }: { readonly pitfall: PitfallId }) {
  use(wholeLanguage()); // its words come after the first paint
  const t = useTranslate();
  const text = t("mistakes.mark", { name: t(`pitfalls.${pitfall}.name`) });
  return (
    <strong className={styles.mark} data-pitfall={pitfall} title={text}>
      {text}
    </strong>
  );
}
