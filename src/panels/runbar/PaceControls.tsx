import { useOnBattery } from "../../runs/power";
import { settingIds, table } from "../../settings/table";
import { Control } from "../controls/Control";

const ids = settingIds.filter((id) => table[id].section === "run");

/** The knobs of the pace. */
export function PaceControls() {
  const isPowerKnown = useOnBattery() !== undefined;
  return ids.filter((id) => id !== "battery" || isPowerKnown).map((id) => <Control key={id} id={id} />);
}
