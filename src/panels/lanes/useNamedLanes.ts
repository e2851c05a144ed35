import { useMemo } from "react";
import { useTranslate } from "../../locales/translate";
import { useEachLane } from "../../runs/eachLane";
import type { Lane } from "../../runs/lane";
import { useLanes } from "../../runs/lanes";
import { type LaneLook, laneLook } from "./laneLook";
import { laneNames } from "./laneNames";

export interface NamedLane extends LaneLook {
  readonly lane: Lane;
  readonly name: string;
}

/** The lanes, as they are called and look. */
export function useNamedLanes(): readonly NamedLane[] {
  const t = useTranslate();
  const lanes = useLanes();
  const settings = useEachLane((state) => state.settings);
  return useMemo(() => {
    const names = laneNames(settings, t);
    return lanes.map((lane, i) => ({ lane, name: names[i] ?? "", ...laneLook(lane.slot) }));
  }, [lanes, settings, t]);
}
