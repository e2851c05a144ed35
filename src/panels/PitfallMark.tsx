import { withWords } from "../locales/translate";
import { useRun } from "../runs/state";
import { later } from "./later";

const PitfallName = later(async () => (await withWords(import("./pitfalls/PitfallName"))).PitfallName);

/** Says of everything that a run shows that it makes a published mistake; nothing of a run that makes none. */
export function PitfallMark() {
  const pitfall = useRun((state) => state.settings.pitfall);
  return pitfall !== "none" && <PitfallName pitfall={pitfall} />;
}
