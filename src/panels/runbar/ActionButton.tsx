import { useTranslate } from "../../locales/translate";
import { useRun } from "../../runs/state";
import { type Action, keyName } from "./action";
import styles from "./runbar.module.css";

export interface ActionButtonProps {
  readonly action: Action;
  readonly primary?: boolean;
}

/** An action's button: its icon, with the label and the shortcut for those who ask. */
export function ActionButton({ action, primary = false }: ActionButtonProps) {
  const t = useTranslate();
  const label = t(useRun((state) => action.labelNow?.(state) ?? action.label));
  const icon = useRun(action.icon);
  const isEnabled = useRun(action.isEnabled);
  return (
    <button
      type="button"
      className={primary ? styles.primary : styles.action}
      data-action={action.id}
      aria-label={label}
      aria-keyshortcuts={action.keys.map((key) => (key === " " ? "Space" : key)).join(" ")}
      title={`${label} (${action.keys.map((key) => keyName(key, t)).join(", ")})`}
      disabled={!isEnabled}
      onClick={action.perform}
    >
      {icon}
    </button>
  );
}
