import { type ReactNode, Suspense } from "react";
import { useStore } from "zustand";
import { useTranslate } from "../locales/translate";
import { icons } from "../panels/icons";
import styles from "./app.module.css";
import { type Area, displayStore, isLoose, showAlone, shownAreas } from "./display";
import { ErrorBoundary } from "./ErrorBoundary";

export interface CellProps {
  /** Its place in the grid; the size stands before the panel is loaded, so that nothing moves when it comes. */
  readonly area: Area;
  readonly children: ReactNode;
}

/** The place of a panel that is loaded after the first paint; nothing where the panel is not to be shown. */
export function Cell({ area, children }: CellProps) {
  const t = useTranslate();
  const display = useStore(displayStore);
  const shown = shownAreas(display);
  if (!shown.includes(area)) return null;
  const isAlone = display.alone === area;
  const label = t(isAlone ? "display.all" : "display.alone", { panel: `@display.areas.${area}` });
  return (
    <div
      className={styles.cell}
      style={isLoose(display) ? undefined : { gridArea: area }}
      data-area={area}
      data-first={shown[0] === area}
    >
      <ErrorBoundary>
        <Suspense fallback={<p className={styles.placeholder}>{t("app.loading")}</p>}>{children}</Suspense>
      </ErrorBoundary>
      {area !== "controls" && (
        <button
          type="button"
          className={styles.enlarge}
          data-alone={isAlone}
          aria-label={label}
          title={label}
          onClick={() => showAlone(isAlone ? undefined : area)}
        >
          {isAlone ? icons.reduce : icons.enlarge}
        </button>
      )}
    </div>
  );
}
