import type { Lane } from "../../runs/lane";
import { type LaneLook, laneLook } from "../lanes/laneLook";

/** The two runs of a comparison, in the order in which they are shown. */
export interface Sides {
  readonly correct: Lane;
  readonly mistaken: Lane;
}

/** They look as their lanes do everywhere. */
export function looksOf(pair: Sides): readonly (LaneLook & { readonly id: keyof Sides; readonly lane: Lane })[] {
  return (["correct", "mistaken"] as const).map((id) => ({ id, lane: pair[id], ...laneLook(pair[id].slot) }));
}

/** Of these lanes those that differ in that one makes a published mistake and the other, of the same variant, does not. */
export function sidesOf(lanes: readonly Lane[]): Sides | undefined {
  const mistaken = lanes.find(({ state }) => state.settings.pitfall !== "none");
  const variant = mistaken?.state.settings.variant;
  const correct = lanes.find(({ state: { settings } }) => settings.pitfall === "none" && settings.variant === variant);
  return mistaken && correct && { correct, mistaken };
}
