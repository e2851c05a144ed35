import { type ComponentType, type KeyboardEvent, useId, useRef, useState } from "react";
import { TabTools } from "../panels/Panel";
import panel from "../panels/Panel.module.css";
import styles from "./TabbedPanels.module.css";

export interface TabbedPanelsProps<Id extends string> {
  /** What the tabs choose between, in words. */
  readonly label: string;
  readonly rows: readonly { readonly id: Id; readonly Content: ComponentType }[];
  /** What a tab says. */
  readonly name: (id: Id) => string;
  /** One of the rows'. */
  readonly shown: Id;
  readonly choose: (id: Id) => void;
}

/** Where a key leads from the tab at `index` of `count`. */
function nextTab(key: string, index: number, count: number): number | undefined {
  switch (key) {
    case "ArrowRight":
      return (index + 1) % count;
    case "ArrowLeft":
      return (index + count - 1) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return undefined;
  }
}

/** Panels that take turns in one place, behind tabs with the tools of the one that is shown beside them. */
export function TabbedPanels<Id extends string>({ label, rows, name, shown, choose }: TabbedPanelsProps<Id>) {
  const id = useId();
  const [tools, setTools] = useState<Element | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const index = rows.findIndex((row) => row.id === shown);
  const { Content } = rows[index];

  const onKeyDown = (event: KeyboardEvent) => {
    const next = nextTab(event.key, index, rows.length);
    if (next === undefined) return;
    event.preventDefault();
    choose(rows[next].id);
    list.current?.querySelectorAll<HTMLElement>("[role=tab]")[next]?.focus();
  };

  return (
    <div className={styles.tabbed}>
      <div className={styles.head}>
        <div ref={list} role="tablist" aria-label={label} className={styles.tabs} onKeyDown={onKeyDown}>
          {rows.map((row) => (
            <button
              key={row.id}
              type="button"
              role="tab"
              id={`${id}-${row.id}`}
              aria-selected={row.id === shown}
              aria-controls={row.id === shown ? `${id}-panel` : undefined}
              tabIndex={row.id === shown ? 0 : -1}
              onClick={() => choose(row.id)}
            >
              {name(row.id)}
            </button>
          ))}
        </div>
        <div ref={setTools} className={`${panel.tools} ${styles.tools}`} />
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${shown}`} className={styles.content}>
        <TabTools value={tools}>
          <Content />
        </TabTools>
      </div>
    </div>
  );
}
