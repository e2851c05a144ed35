import { useTranslate } from "../../locales/translate";
import { change } from "../../runs/commands";
import { useRun } from "../../runs/state";
import { cards } from "../../variants/registry";
import { variantIds } from "../../variants/variant";
import { Confirm } from "./Confirm";
import styles from "./controls.module.css";
import { Help } from "./Help";
import { helpKey, labelKey, optionKey } from "./wording";

/** One of the family, by the name that its paper gave it. */
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
      <div className={styles.segments}>
        {variantIds.map((id) => (
          <label key={id} className={styles.segment} title={t(optionKey("variant", id))}>
            <input
              type="radio"
              name="variant"
              value={id}
              checked={id === chosen}
              onChange={() => change("variant", id)}
            />
            {cards[id].name}
          </label>
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
