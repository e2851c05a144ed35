import type { ReactNode } from "react";
import { HistoryContext } from "./history";
import type { Lane } from "./lane";
import { RunContext } from "./state";

export interface OnLaneProps {
  readonly lane: Pick<Lane, "store" | "history">;
  readonly children: ReactNode;
}

/** Everything within it shows this lane's run. */
export function OnLane({ lane: { store, history }, children }: OnLaneProps) {
  return (
    <RunContext value={store}>
      <HistoryContext value={history}>{children}</HistoryContext>
    </RunContext>
  );
}
