import { settingIds, table } from "../../settings/table";
import { Control } from "../controls/Control";

const ids = settingIds.filter((id) => table[id].section === "run");

/** The knobs of the pace. */
export function PaceControls() {
  return ids.map((id) => <Control key={id} id={id} />);
}
