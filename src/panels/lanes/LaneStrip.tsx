import { useId } from "react";
import { useTranslate } from "../../locales/translate";
import { select, useLanes, useSelected } from "../../runs/lanes";
import { OnLane } from "../../runs/OnLane";
import { useRun } from "../../runs/state";
import { laneLimit } from "../../settings/link";
import popover from "../popover.module.css";
import { AddLane } from "./AddLane";
import { laneActions } from "./laneActions";
import { laneIcons } from "./laneIcons";
import styles from "./lanes.module.css";
import { type NamedLane, useNamedLanes } from "./useNamedLanes";

function LaneCard({ lane, letter, name, colour }: NamedLane) {
  const t = useTranslate();
  const count = useLanes().length;
  const isSelected = useSelected() === lane;
  const state = useRun((all) => all);
  const { step, status } = state;
  return (
    <li className={styles.card} style={{ borderColor: colour }} data-lane={letter} data-selected={isSelected}>
      <button
        type="button"
        className={styles.choose}
        aria-pressed={isSelected}
        title={t("lanes.selectHelp", { lane: letter })}
        onClick={() => select(lane)}
      >
        <span className={styles.letter} style={{ borderColor: colour }}>
          {letter}
        </span>
        <span className={styles.name}>{name}</span>
      </button>
      <span className={styles.step}>
        <b data-step={step}>{step}</b>{" "}
        <span data-status={status} className={status === "playing" ? "visually-hidden" : undefined}>
          {t(`status.${status}`)}
        </span>
      </span>
      <span className={styles.tools}>
        {laneActions.map(({ id, label, icon, isEnabled, perform }) => {
          const text = t(label(state), { lane: letter });
          return (
            <button
              key={id}
              type="button"
              className={styles.small}
              data-action={id}
              aria-label={text}
              title={text}
              disabled={!isEnabled(state, count)}
              onClick={() => perform(lane, name)}
            >
              {icon(state)}
            </button>
          );
        })}
      </span>
    </li>
  );
}

/** The lanes, what each does, and how to add one. The one that is chosen is shown and changed by all the rest of the page. */
export function LaneStrip() {
  const t = useTranslate();
  const id = useId();
  const lanes = useNamedLanes();
  return (
    <section className={styles.strip} aria-label={t("lanes.title")}>
      <ul>
        {lanes.map((lane) => (
          <OnLane key={lane.letter} lane={lane.lane}>
            <LaneCard {...lane} />
          </OnLane>
        ))}
      </ul>
      {lanes.length < laneLimit && (
        <>
          <button type="button" className={styles.add} popoverTarget={id}>
            {laneIcons.add} {t("lanes.add")}
          </button>
          <div id={id} popover="auto" className={`${popover.popover} ${popover.list}`}>
            <AddLane close={() => document.getElementById(id)?.hidePopover()} />
          </div>
        </>
      )}
    </section>
  );
}
