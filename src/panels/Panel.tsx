import { createContext, type ReactNode, useContext, useId } from "react";
import { createPortal } from "react-dom";
import styles from "./Panel.module.css";

/** Where a panel that is one of several tabs puts its tools: beside the tabs; null until the place is there. */
export const TabTools = createContext<Element | null | undefined>(undefined);

export interface PanelProps {
  readonly title: string;
  /** Controls beside the title. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

/** A titled part of the page that fills its grid cell. Behind a tab, which shows the title, it has no frame of its own. */
export function Panel({ title, tools, children }: PanelProps) {
  const id = useId();
  const place = useContext(TabTools);
  if (place !== undefined) {
    return (
      <section className={styles.tabbed} aria-labelledby={id}>
        <h2 id={id} className="visually-hidden">
          {title}
        </h2>
        {place && createPortal(tools, place)}
        <div className={styles.body}>{children}</div>
      </section>
    );
  }
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <header className={styles.header}>
        <h2 id={id}>{title}</h2>
        {tools && <div className={styles.tools}>{tools}</div>}
      </header>
      <div className={styles.body}>{children}</div>
    </section>
  );
}
