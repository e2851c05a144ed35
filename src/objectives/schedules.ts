/** What changes with the step by a rule, the same for every variant. */
import type { ObjectiveSettings } from "./objective";

/** Linear from `from` to `to` over `steps`, then constant; with 0 steps it is there at once. */
export function ramp(from: number, to: number, steps: number, step: number): number {
  return step >= steps ? to : from + ((to - from) * step) / steps;
}

/** τ(t): constant, or max(τ, exp(−r·t)) (Jang et al. 2017, section 4.1). */
export function temperatureAt(
  step: number,
  {
    temperature,
    temperatureSchedule,
    annealRate,
  }: Pick<ObjectiveSettings, "temperature" | "temperatureSchedule" | "annealRate">,
): number {
  return temperatureSchedule === "fixed" ? temperature : Math.max(temperature, Math.exp(-annealRate * step));
}
