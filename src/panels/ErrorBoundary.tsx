import { Component, type ReactNode } from "react";
import { useTranslate } from "../locales/translate";
import { copyDiagnostics } from "./badge/copyDiagnostics";
import panel from "./Panel.module.css";

function Broken({ error }: { readonly error: Error }) {
  const t = useTranslate();
  return (
    <div className={panel.broken} role="alert">
      <p>{t("app.broken", { message: error.message })}</p>
      <button type="button" className={panel.button} onClick={() => copyDiagnostics(error)}>
        {t("badge.copy")}
      </button>
      <button type="button" className={panel.button} onClick={() => location.reload()}>
        {t("app.reload")}
      </button>
    </div>
  );
}

/** Keeps a mistake in one panel from taking the others, and the run, with it. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly error?: Error }> {
  override state: { readonly error?: Error } = {};

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    return error ? <Broken error={error} /> : this.props.children;
  }
}
