import { useTranslate } from "../../locales/translate";
import { clampPart, type ListId } from "../../settings/validate";
import styles from "./controls.module.css";
import { Entry } from "./Entry";
import type { Part } from "./parts";

export interface PartFieldsProps {
  readonly id: ListId;
  readonly parts: readonly Part[];
  /** What the list is called. */
  readonly label: string;
  readonly inputId: string;
  readonly describedBy: string;
  readonly commit: (value: readonly number[]) => void;
}

/** A field for each number of a list, with a caption over it. */
export function PartFields({ id, parts, label, inputId, describedBy, commit }: PartFieldsProps) {
  const t = useTranslate();
  return (
    <div className={styles.parts} style={{ gridTemplateColumns: `repeat(${parts.length}, minmax(0, 1fr))` }}>
      {parts.map(({ caption, value }, i) => (
        <div key={caption} className={styles.part}>
          <span aria-hidden="true">{caption}</span>
          <Entry
            value={value}
            check={(draft) => clampPart(id, draft, value)}
            inputId={i === 0 ? inputId : undefined}
            label={t("controls.part", { setting: label, part: caption })}
            describedBy={describedBy}
            inputMode="decimal"
            commit={(next) => commit(parts.map((part) => part.value).with(i, next))}
          />
        </div>
      ))}
    </div>
  );
}
