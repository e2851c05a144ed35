import { type ReactNode, Suspense } from "react";
import { useTranslate } from "../locales/translate";
import styles from "./app.module.css";
import { ErrorBoundary } from "./ErrorBoundary";

export interface CellProps {
  /** Its place in the grid; the size stands before the panel is loaded, so that nothing moves when it comes. */
  readonly area: "lesson" | "controls" | "objective" | "latent" | "pictures" | "terms" | "evaluation";
  readonly children: ReactNode;
}

/** The place of a panel that is loaded after the first paint. */
export function Cell({ area, children }: CellProps) {
  const t = useTranslate();
  return (
    <div className={styles.cell} style={{ gridArea: area }} data-area={area}>
      <ErrorBoundary>
        <Suspense fallback={<p className={styles.placeholder}>{t("app.loading")}</p>}>{children}</Suspense>
      </ErrorBoundary>
    </div>
  );
}
