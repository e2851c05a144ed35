import { useId } from "react";
import { useTranslate } from "../../locales/translate";
import { change } from "../../runs/commands";
import { useRun } from "../../runs/state";
import { cards } from "../../variants/registry";
import type { VariantId } from "../../variants/variant";
import { type FamilyId, families, membersOf } from "../variantFamily";
import { Confirm } from "./Confirm";
import styles from "./controls.module.css";
import { Help } from "./Help";
import { helpKey, labelKey, optionKey } from "./wording";

/** One of the variants, by the name that its paper gave it, among those whose models are alike. */
export function VariantPicker() {
  const t = useTranslate();
  const chosen = useRun(({ proposal, settings }) =>
    proposal?.id === "variant" ? (proposal.value as typeof settings.variant) : settings.variant,
  );
  const { paper } = cards[chosen];
  return (
    <fieldset className={styles.picker} aria-describedby="variant-title">
      <legend className={styles.legend}>
        <span>{t(labelKey("variant"))}</span>
        <span className={styles.anew} title={t("controls.anewHelp")}>
          {t("controls.anew")}
        </span>
        <Help name={t(labelKey("variant"))} text={t(helpKey("variant"))} />
      </legend>
      <div className={styles.families}>
        {families.map((family) => (
          <Family key={family} family={family} chosen={chosen} />
        ))}
      </div>
      <p id="variant-title" className={styles.quiet}>
        {t(optionKey("variant", chosen))}.{" "}
        <a href={paper.url} target="_blank" rel="noreferrer">
          {paper.authors} {paper.year}
        </a>
      </p>
      <Confirm id="variant" />
    </fieldset>
  );
}

interface FamilyProps {
  readonly family: FamilyId;
  readonly chosen: VariantId;
}

/** Three in a row; a small family leaves the rest of its row to the next. */
function Family({ family, chosen }: FamilyProps) {
  const t = useTranslate();
  const id = useId();
  const members = membersOf(family);
  const columns = Math.min(members.length, 3);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand in a grid
    <div role="group" aria-labelledby={id} className={styles.family} style={{ gridColumn: `span ${columns}` }}>
      <span id={id}>{t(`controls.families.${family}`)}</span>
      <div className={styles.segments} style={{ gridTemplateColumns: `repeat(${columns}, 1fr)` }}>
        {members.map((member) => (
          <label key={member} className={styles.segment} title={t(optionKey("variant", member))}>
            <input
              type="radio"
              name="variant"
              value={member}
              checked={member === chosen}
              onChange={() => change("variant", member)}
            />
            {cards[member].name}
          </label>
        ))}
      </div>
    </div>
  );
}
