import { useId, useState } from "react";
import { useTranslate } from "../../locales/translate";
import { Control } from "../controls/Control";
import popover from "../popover.module.css";
import { lighting } from "../termLook";
import type { Box, FlowLayout } from "./flowLayout";
import styles from "./ObjectivePanel.module.css";

export interface NodeKnobsProps {
  readonly box: Box;
  readonly layout: Pick<FlowLayout, "width" | "height">;
}

/** A button that lies over a node of the diagram and discloses the knobs that act there. */
export function NodeKnobs({ box, layout }: NodeKnobsProps) {
  const { text, knobs = [], term } = box.node;
  const t = useTranslate();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  if (knobs.length === 0) return null;
  const label = t("objective.knobsAt", { node: text });
  const percent = (length: number, whole: number) => `${(100 * length) / whole}%`;
  return (
    <>
      <button
        type="button"
        className={styles.knobs}
        popoverTarget={id}
        aria-label={label}
        title={label}
        style={{
          left: percent(box.x, layout.width),
          top: percent(box.y, layout.height),
          width: percent(box.width, layout.width),
          height: percent(box.height, layout.height),
        }}
        {...(term && lighting(term))}
      />
      <div
        id={id}
        popover="auto"
        className={`${popover.popover} ${popover.list} ${styles.knobList}`}
        onToggle={({ newState }) => setOpen(newState === "open")}
      >
        {isOpen && (
          <>
            <b>{text}</b>
            {knobs.map((knob) => (
              <Control key={knob} id={knob} />
            ))}
          </>
        )}
      </div>
    </>
  );
}
