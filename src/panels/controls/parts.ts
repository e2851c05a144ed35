/** Lists whose numbers mean different things: each number has a field and a caption of its own. */
import type { Translate } from "../../locales/translate";
import type { SettingId, Settings } from "../../settings/table";
import { subscript } from "../latentName";

export interface Part {
  readonly caption: string;
  readonly value: number;
}

/** The parts of a list setting; undefined for lists that are written in one field. */
export function partsOf(id: SettingId, settings: Settings, t: Translate): readonly Part[] | undefined {
  switch (id) {
    case "capacityContinuous":
    case "capacityDiscrete":
      return (["from", "to", "steps"] as const).map((part, i) => ({
        caption: t(`controls.ramp.${part}`),
        value: settings[id][i],
      }));
    case "likelihoodScale":
      // A weight that the list does not name is 1.
      return Array.from({ length: settings.modalities }, (_, d) => ({
        caption: `x${subscript(d)}`,
        value: settings[id][d] ?? 1,
      }));
    default:
      return undefined;
  }
}
