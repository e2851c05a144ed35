import { type KeyboardEvent, Suspense, useEffect, useId, useRef, useState } from "react";
import { useStore } from "zustand";
import { useTranslate } from "../locales/translate";
import { TabTools } from "../panels/Panel";
import panel from "../panels/Panel.module.css";
import { openTab, stageTab } from "../panels/stageTab";
import { useLanes } from "../runs/lanes";
import { useRun } from "../runs/state";
import { ErrorBoundary } from "./ErrorBoundary";
import styles from "./StageCell.module.css";
import { stage } from "./stage";

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

/** One of the panels that say something of the present variant and data, behind tabs. */
export function StageCell() {
  const t = useTranslate();
  const id = useId();
  const settings = useRun((state) => state.settings);
  // Whoever opens a link to a mistake wants to see it.
  const [first] = useState(settings.pitfall === "none" ? undefined : "mistakes");
  const chosen = useStore(stageTab, ({ asked }) => asked) ?? first;
  const count = useLanes().length;
  const [tools, setTools] = useState<Element | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const rows = stage.filter(({ isFor }) => isFor(settings, count));
  const { id: shown, Content } = rows.find((row) => row.id === chosen) ?? rows[0];
  useEffect(() => stageTab.setState({ shown }), [shown]);

  const onKeyDown = (event: KeyboardEvent) => {
    const index = rows.findIndex((row) => row.id === shown);
    const next = nextTab(event.key, index, rows.length);
    if (next === undefined) return;
    event.preventDefault();
    openTab(rows[next].id);
    list.current?.querySelectorAll<HTMLElement>("[role=tab]")[next]?.focus();
  };

  return (
    <div className={styles.stage}>
      <div className={styles.head}>
        <div ref={list} role="tablist" aria-label={t("stage.title")} className={styles.tabs} onKeyDown={onKeyDown}>
          {rows.map((row) => (
            <button
              key={row.id}
              type="button"
              role="tab"
              id={`${id}-${row.id}`}
              aria-selected={row.id === shown}
              aria-controls={row.id === shown ? `${id}-panel` : undefined}
              tabIndex={row.id === shown ? 0 : -1}
              onClick={() => openTab(row.id)}
            >
              {t(`stage.tabs.${row.id}`)}
            </button>
          ))}
        </div>
        <div ref={setTools} className={panel.tools} />
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${shown}`} className={styles.content}>
        <TabTools value={tools}>
          <ErrorBoundary key={shown}>
            <Suspense fallback={<p className={panel.waiting}>{t("app.loading")}</p>}>
              <Content />
            </Suspense>
          </ErrorBoundary>
        </TabTools>
      </div>
    </div>
  );
}
