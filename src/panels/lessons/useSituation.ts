import { useMemo } from "react";
import { useStore } from "zustand";
import type { Situation } from "../../lessons/quantity";
import { useEachLane, useRecordsOf } from "../../runs/eachLane";
import { useLanes, useSelected } from "../../runs/lanes";
import { stageTab } from "../stageTab";

/** The page as lessons look at it; the component renders again as often as charts do. */
export function useSituation(): Situation {
  const lanes = useLanes();
  const selected = useSelected().slot;
  const histories = useMemo(() => lanes.map(({ history }) => history), [lanes]);
  const records = useRecordsOf(histories);
  const settings = useEachLane((state) => state.settings);
  const steps = useEachLane((state) => state.step);
  const evaluations = useEachLane((state) => state.evaluation);
  const tab = useStore(stageTab, ({ shown }) => shown);
  return {
    lanes: lanes.map(({ slot }, i) => ({
      slot,
      settings: settings[i],
      step: steps[i],
      records: records[i],
      evaluation: evaluations[i],
    })),
    selected,
    tab,
  };
}
