import { useCallback, useId, useMemo } from "react";
import { useTranslate } from "../../locales/translate";
import { change } from "../../runs/commands";
import { useRun } from "../../runs/state";
import { unfitOptions } from "../../settings/reconcile";
import { remarkOn } from "../../settings/remarks";
import { isLive, type SettingId, type Settings, table } from "../../settings/table";
import { clamp, type ListId } from "../../settings/validate";
import { Confirm } from "./Confirm";
import styles from "./controls.module.css";
import { Entry } from "./Entry";
import { Help } from "./Help";
import { NumberField } from "./NumberField";
import { PartFields } from "./PartFields";
import { partsOf } from "./parts";
import { helpKey, hintKey, labelKey, optionKey } from "./wording";

export interface ControlProps {
  readonly id: SettingId;
  /** Options that there are none of at present. */
  readonly without?: readonly string[];
}

/** One knob: its label, whether it needs a new run, its help, and the field that its row asks for. */
export function Control({ id, without = [] }: ControlProps) {
  const t = useTranslate();
  const inputId = useId();
  const markId = useId();
  const row = table[id];
  const value = useRun(({ proposal, settings }) => (proposal?.id === id ? proposal.value : settings[id]));
  const commit = useCallback((next: unknown) => change(id, next as Settings[typeof id]), [id]);
  const settings = useRun((state) => state.settings);
  const unfit = useMemo(() => unfitOptions(settings, id), [settings, id]);
  const parts = partsOf(id, settings, t);
  const live = isLive(id);
  const label = t(labelKey(id));
  const remark = remarkOn(id, settings);

  const field = () => {
    const common = { id: inputId, "aria-describedby": markId };
    switch (row.kind) {
      case "integer":
      case "real":
        return (
          <NumberField
            id={id}
            row={row}
            value={value as number}
            inputId={inputId}
            label={label}
            describedBy={markId}
            isLive={live}
            commit={commit}
          />
        );
      case "choice":
        return (
          <select {...common} className={styles.select} value={String(value)} onChange={(e) => commit(e.target.value)}>
            {row.options
              .filter((option) => option === value || !without.includes(option))
              .map((option) => (
                <option key={option} value={option} disabled={unfit.includes(option)}>
                  {t(optionKey(id, option))}
                </option>
              ))}
          </select>
        );
      case "switch":
        return (
          <input
            {...common}
            type="checkbox"
            className={styles.switch}
            checked={value === true}
            onChange={(event) => commit(event.target.checked)}
          />
        );
      case "sizes":
      case "numbers":
        if (parts)
          return (
            <PartFields
              id={id as ListId}
              parts={parts}
              label={label}
              inputId={inputId}
              describedBy={markId}
              commit={commit}
            />
          );
        return (
          <Entry
            value={value as readonly number[]}
            check={(draft) => clamp(id as ListId, draft, value as readonly number[])}
            inputId={inputId}
            describedBy={markId}
            inputMode="text"
            hint={t(hintKey(id))}
            commit={commit}
          />
        );
    }
  };

  return (
    <div className={styles.control} data-kind={row.kind}>
      <div className={styles.head}>
        <label htmlFor={inputId}>
          {label}
          {row.symbol && <Letter symbol={row.symbol} />}
        </label>
        {row.section !== "run" && (
          <span
            id={markId}
            className={live ? styles.live : styles.anew}
            title={t(live ? "controls.liveHelp" : "controls.anewHelp")}
          >
            {t(live ? "controls.live" : "controls.anew")}
          </span>
        )}
        <Help name={label} text={t(helpKey(id))} />
      </div>
      {field()}
      <p className={styles.remark} aria-live="polite">
        {remark && t(remark)}
      </p>
      <Confirm id={id} />
    </div>
  );
}

/** A letter as papers write it: what follows a low line is its index. */
function Letter({ symbol }: { readonly symbol: string }) {
  const [letter, index] = symbol.split("_");
  return (
    <var className={styles.symbol}>
      {letter}
      {index && <sub>{index}</sub>}
    </var>
  );
}
