import { useId, useState } from "react";
import { useTranslate } from "../../locales/translate";
import { Control } from "../controls/Control";
import popover from "../popover.module.css";
import { lighting } from "../termLook";
import styles from "./Diagram.module.css";
import type { Box, FlowLayout } from "./flowLayout";
import { within } from "./within";

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
  return (
    <>
      <button
        type="button"
        className={styles.knobs}
        popoverTarget={id}
        aria-label={label}
        title={label}
        style={within(box, layout)}
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
