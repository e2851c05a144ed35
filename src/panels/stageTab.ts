/** Which tab of the page's largest part is asked for: by a click, by a lesson, or by lanes that have come. */
import { createStore } from "zustand";
import type { TabId } from "../lessons/tabs";
import { closeLaboratory, openLaboratory } from "../runs/laboratories";
import { lanes, onLanes } from "../runs/lanes";

export const stageTab = createStore<{
  readonly asked?: TabId;
  /** What is shown: the asked one, unless it has nothing to say of the present run. */
  readonly shown?: TabId;
}>(() => ({}));

export function openTab(tab: TabId): void {
  if (tab === "laboratories") openLaboratory();
  else {
    closeLaboratory();
    stageTab.setState({ asked: tab });
  }
}

// Whoever adds a lane wants to see it beside the other.
let known = lanes().length;
onLanes(() => {
  const count = lanes().length;
  const { asked, shown } = stageTab.getState();
  if (known === 1 && count > 1 && (asked ?? shown) !== "mistakes") openTab("lanes");
  known = count;
});
