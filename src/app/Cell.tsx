import type { ReactNode } from "react";
import { useStore } from "zustand";
import { useTranslate } from "../locales/translate";
import { icons } from "../panels/icons";
import styles from "./Cell.module.css";
import { type Area, displayStore, isLoose, showAlone, shownAreas } from "./display";

export interface PlaceProps {
  /** Its place in the grid, where it has one; the size stands before the panel is loaded, so that nothing moves when it comes. */
  readonly area: Area | "lesson";
  readonly isLoose?: boolean;
  /** It comes before all others. */
  readonly isFirst?: boolean;
  readonly children: ReactNode;
  /** Beside the panel. */
  readonly tools?: ReactNode;
}

/** The place of a panel that is loaded after the first paint. */
export function Place({ area, isLoose: isFree = false, isFirst = false, children, tools }: PlaceProps) {
  return (
    <div className={styles.cell} style={isFree ? undefined : { gridArea: area }} data-area={area} data-first={isFirst}>
      {children}
      {tools}
    </div>
  );
}

export interface CellProps {
  readonly area: Area;
  readonly children: ReactNode;
}

/** A panel that may fill the window alone; nothing where it is not to be shown. */
export function Cell({ area, children }: CellProps) {
  const t = useTranslate();
  const display = useStore(displayStore);
  const shown = shownAreas(display);
  if (!shown.includes(area)) return null;
  const isAlone = display.alone === area;
  const label = t(isAlone ? "display.all" : "display.alone", { panel: `@display.areas.${area}` });
  const enlarge = (
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
  );
  return (
    <Place
      area={area}
      isLoose={isLoose(display)}
      isFirst={shown.find((one) => one !== "diagram") === area}
      tools={area !== "controls" && enlarge}
    >
      {children}
    </Place>
  );
}
