import { useTranslate } from "../../locales/translate";
import { useRun } from "../../runs/state";
import { type PitfallId, pitfallIds } from "../../variants/pitfalls/pitfall";
import { pitfallCards } from "../../variants/pitfalls/registry";
import { cards } from "../../variants/registry";
import type { VariantId } from "../../variants/variant";
import styles from "./PitfallsPanel.module.css";

export interface PitfallListProps {
  readonly variant: VariantId;
  readonly shown: PitfallId;
  readonly show: (pitfall: PitfallId) => void;
}

/** Every pitfall: those of the present variant, and below them the others with theirs. */
export function PitfallList({ variant, shown, show }: PitfallListProps) {
  const t = useTranslate();
  const on = useRun((state) => state.settings.pitfall);
  const own = pitfallIds.filter((id) => pitfallCards[id].variant === variant);
  const others = pitfallIds.filter((id) => !own.includes(id));

  const group = (title: string, ids: readonly PitfallId[]) =>
    ids.length > 0 && (
      <section aria-label={title}>
        <h3>{title}</h3>
        <ul>
          {ids.map((id) => (
            <li key={id}>
              <button type="button" aria-current={id === shown} data-on={id === on} onClick={() => show(id)}>
                <span>{t(`pitfalls.${id}.name`)}</span>
                {pitfallCards[id].variant !== variant && <small>{cards[pitfallCards[id].variant].name}</small>}
              </button>
            </li>
          ))}
        </ul>
      </section>
    );

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <nav className={styles.list} aria-label={t("mistakes.title")} tabIndex={0}>
      {group(t("mistakes.ofVariant", { variant: cards[variant].name }), own)}
      {group(t("mistakes.ofOthers"), others)}
    </nav>
  );
}
