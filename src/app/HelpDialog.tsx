import { useEffect, useRef } from "react";
import { useStore } from "zustand";
import { useTranslate } from "../locales/translate";
import surface from "../panels/dialog.module.css";
import panel from "../panels/Panel.module.css";
import { keyName } from "../panels/runbar/action";
import { actions, helpStore } from "./actions";
import styles from "./HelpDialog.module.css";

/** The list of shortcuts. */
export function HelpDialog() {
  const t = useTranslate();
  const isOpen = useStore(helpStore, (state) => state.isOpen);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);
  const close = () => helpStore.setState({ isOpen: false });
  return (
    <dialog ref={dialog} className={`${surface.dialog} ${styles.dialog}`} aria-labelledby="help-title" onClose={close}>
      <h2 id="help-title">{t("app.help")}</h2>
      <table className={styles.shortcuts}>
        <tbody>
          {actions.map((action) => (
            <tr key={action.id}>
              <th scope="row">{t(action.label)}</th>
              <td>
                {action.keys.map((key) => (
                  <kbd key={key}>{keyName(key, t)}</kbd>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{t("app.helpNote")}</p>
      <button type="button" className={panel.button} onClick={close}>
        {t("app.close")}
      </button>
    </dialog>
  );
}
