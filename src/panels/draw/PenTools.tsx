import { useTranslate } from "../../locales/translate";
import panel from "../Panel.module.css";
import styles from "./DrawPanel.module.css";
import type { Mark } from "./drawing";
import { seen } from "./drawing";
import { add, choosePen, undo } from "./drawingStore";

export interface PenToolsProps {
  readonly marks: readonly Mark[];
  /** Half the pen's width, in pixels of an image of 28. */
  readonly radius: number;
  /** Held-out examples to start from. */
  readonly examples: readonly Float32Array[];
}

/** What there is beside the pen itself: taking back, fresh paper, a held-out example, the pen's width. */
export function PenTools({ marks, radius, examples }: PenToolsProps) {
  const t = useTranslate();
  const { strokes, example } = seen(marks);
  const isBlank = strokes.length === 0 && !example;

  const startFromNext = () => {
    const last = marks.findLast((mark) => mark.kind === "example");
    const next = last ? (last.example + 1) % examples.length : 0;
    add({ kind: "example", example: next, values: examples[next].slice() });
  };

  return (
    <div className={styles.tools}>
      <button type="button" className={panel.button} disabled={marks.length === 0} onClick={undo}>
        {t("draw.undo")}
      </button>
      <button type="button" className={panel.button} disabled={isBlank} onClick={() => add({ kind: "blank" })}>
        {t("draw.clear")}
      </button>
      <button
        type="button"
        className={panel.button}
        title={t("draw.exampleHelp")}
        disabled={examples.length === 0}
        onClick={startFromNext}
      >
        {t("draw.example")}
      </button>
      <label className={styles.pen}>
        {t("draw.pen")}
        <input
          type="range"
          min={1}
          max={8}
          step={0.1}
          value={2 * radius}
          aria-valuetext={t("draw.penValue", { width: 2 * radius })}
          onChange={(event) => choosePen(event.target.valueAsNumber / 2)}
        />
      </label>
    </div>
  );
}
