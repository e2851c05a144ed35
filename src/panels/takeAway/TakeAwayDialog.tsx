import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslate } from "../../locales/translate";
import { copyLink } from "../../runs/commands";
import { useSelected } from "../../runs/lanes";
import { saveFromWorker, saveRun, saveScript, saveWeights, stemOf } from "../../runs/takeAway";
import surface from "../dialog.module.css";
import panel from "../Panel.module.css";
import { CsvButton } from "../terms/CsvButton";
import { BringBack } from "./BringBack";
import { Pictures } from "./Pictures";
import styles from "./takeAway.module.css";

export interface TakeAwayDialogProps {
  readonly close: () => void;
}

/** The things that a person can take away of the run; all are of the step at which this opened. */
export function TakeAwayDialog({ close }: TakeAwayDialogProps) {
  const t = useTranslate();
  const lane = useSelected();
  const [checkpoint] = useState(() => lane.host.checkpoint);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);

  const row = (id: "script" | "weights" | "data" | "check" | "run" | "link", buttons: ReactNode, help?: string) => (
    <tr key={id}>
      <th scope="row">{t(`takeAway.${id}`)}</th>
      <td>{help ?? t(`takeAway.${id}Help`)}</td>
      <td className={styles.buttons}>{buttons}</td>
    </tr>
  );
  const button = (id: "script" | "weights" | "data" | "check" | "run", ending: string, save?: () => void) => (
    <button
      type="button"
      className={panel.button}
      aria-label={t("takeAway.save", { name: `${t(`takeAway.${id}`)} (${ending})` })}
      disabled={!save}
      onClick={save}
    >
      {ending}
    </button>
  );
  const pitfall = checkpoint?.settings.pitfall ?? "none";
  const isMistaken = pitfall !== "none";
  return (
    <dialog
      ref={dialog}
      className={`${surface.dialog} ${styles.dialog}`}
      aria-labelledby="take-away-title"
      onClose={close}
    >
      <h2 id="take-away-title">{t("takeAway.title")}</h2>
      <p>{checkpoint ? t("takeAway.of", { step: checkpoint.step }) : t("takeAway.none")}</p>
      <table className={styles.things}>
        <tbody>
          {row(
            "script",
            button("script", ".py", checkpoint && !isMistaken ? () => saveScript(lane, checkpoint) : undefined),
            isMistaken ? t.problem({ key: "scriptOfMistake", values: { pitfall } }) : undefined,
          )}
          {row("weights", button("weights", ".safetensors", checkpoint && (() => saveWeights(checkpoint))))}
          {row("data", button("data", ".safetensors", checkpoint && (() => saveFromWorker(lane, "data", checkpoint))))}
          {row(
            "check",
            button("check", ".safetensors", checkpoint && (() => saveFromWorker(lane, "check", checkpoint))),
          )}
          {row(
            "run",
            <>
              {button("run", ".json", () => saveRun(lane))} <CsvButton />
            </>,
          )}
          {row(
            "link",
            <button type="button" className={panel.button} onClick={copyLink}>
              {t("takeAway.copy")}
            </button>,
          )}
        </tbody>
      </table>
      <Pictures name={stemOf(lane.state)} />
      <BringBack lane={lane} done={close} />
      <button type="button" className={panel.button} onClick={close}>
        {t("app.close")}
      </button>
    </dialog>
  );
}
