import { useMemo } from "react";
import { Swatch } from "../../charts/Swatch";
import { useTranslate } from "../../locales/translate";
import { useRecordsOf } from "../../runs/eachLane";
import { OnLane } from "../../runs/OnLane";
import { useRun } from "../../runs/state";
import type { Term } from "../../variants/variant";
import { LanePairs, LaneSamples } from "../lanes/LanePictures";
import { sharedStep } from "../lanes/laneRows";
import styles from "./Comparison.module.css";
import { LaneLikelihood, LaneStep, LaneTerm } from "./LaneValues";
import { looksOf, type Sides } from "./sides";

export interface LaneTableProps extends Sides {
  /** All terms of the variant, and of those the one in which the mistake shows. */
  readonly terms: readonly Term[];
  readonly watched: Term;
}

const always: readonly Term["id"][] = ["objective", "inference", "generative", "kl"];

/** Both runs in numbers and pictures, a column each. */
export function LaneTable({ correct, mistaken, terms, watched }: LaneTableProps) {
  const t = useTranslate();
  const evaluateEvery = useRun((state) => state.settings.evaluateEvery);
  const columns = useMemo(() => looksOf({ correct, mistaken }), [correct, mistaken]);
  const histories = useMemo(() => columns.map(({ lane }) => lane.history), [columns]);
  const [one = [], other = []] = useRecordsOf(histories);
  const until = sharedStep(one, other);
  const rows = [
    { id: "step", name: t("mistakes.step"), cell: () => <LaneStep /> },
    ...terms
      .filter(({ id }) => id === watched.id || always.includes(id))
      .map(({ id }) => ({ id, name: t(`terms.names.${id}`), cell: () => <LaneTerm term={id} until={until} /> })),
    {
      id: "likelihood",
      name: t("mistakes.logLikelihood"),
      help: t("mistakes.evaluationHelp", { steps: evaluateEvery }),
      cell: () => <LaneLikelihood />,
    },
    { id: "samples", name: t("mistakes.samples"), cell: (lane: string) => <LaneSamples lane={lane} /> },
    { id: "pairs", name: t("mistakes.pairs"), cell: (lane: string) => <LanePairs lane={lane} /> },
  ];
  return (
    <table className={styles.table} aria-label={t("mistakes.compared")}>
      <thead>
        <tr>
          <td />
          {columns.map(({ id, colour, dash }) => (
            <th key={id} scope="col">
              <Swatch colour={colour} dash={dash} /> {t(`mistakes.lanes.${id}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, cell, ...row }) => (
          <tr key={id} data-row={id}>
            <th scope="row" title={"help" in row ? row.help : undefined}>
              {name}
            </th>
            {columns.map(({ id, lane }) => (
              <td key={id} data-lane={id}>
                <OnLane lane={lane}>{cell(t(`mistakes.lanes.${id}`))}</OnLane>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
