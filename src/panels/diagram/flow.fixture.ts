import { defaultsOf } from "../../settings/defaults";
import type { Settings } from "../../settings/table";
import { dataFlow, type Flow } from "./dataFlow";

const words = { encoder: "encoder", decoder: "decoder", prior: "prior", combination: "mixture" };

/** The data flow of a variant as it usually is, but for what is changed. */
export function flowOf(variant: Settings["variant"], change: Partial<Settings> = {}): Flow {
  return dataFlow({ ...defaultsOf(variant), ...change }, words);
}
