/** What a run does while nobody looks, and on battery: it goes on, slows or stops, as the person chose. */
import { change } from "./commands";
import { lanes, onLanes } from "./lanes";
import { watchPower } from "./power";
import type { Eased } from "./state";

type Manner = "go-on" | "slow" | "stop";

interface Circumstances {
  readonly hidden: boolean;
  readonly onBattery: boolean;
}

let circumstances: Circumstances = { hidden: false, onBattery: false };
/** What was applied last: a person who plays on all the same is not stopped again for the same reason. */
let applied: { readonly manner: Manner; readonly because?: Eased } = { manner: "go-on" };

/** The strictest of what holds. */
function rule(): typeof applied {
  const { hidden, onBattery } = circumstances;
  const { hiddenTab, battery } = lanes()[0].state.settings;
  const rules = [
    { manner: hidden ? hiddenTab : "go-on", because: "hidden" },
    { manner: onBattery ? battery : "go-on", because: "battery" },
  ] as const;
  return (
    rules.find(({ manner }) => manner === "stop") ??
    rules.find(({ manner }) => manner === "slow") ?? { manner: "go-on" }
  );
}

function apply(): void {
  const next = rule();
  const { status, pausedBecause } = lanes()[0].state;
  const isEased = pausedBecause === "hidden" || pausedBecause === "battery";
  const isOver = isEased && next.manner !== "stop";
  if (next.manner === applied.manner && next.because === applied.because && !isOver) return;
  applied = next;
  const slowedBecause = next.manner === "slow" ? next.because : undefined;
  for (const lane of lanes()) lane.slow(slowedBecause);
  const goes = status === "playing" || status === "starting";
  if (isOver) for (const lane of lanes()) lane.play();
  if (next.manner === "stop" && (goes || isEased)) for (const lane of lanes()) lane.pause(next.because);
}

/** Tells what has become of the tab or the power. */
export function heed(news: Partial<Circumstances>): void {
  circumstances = { ...circumstances, ...news };
  apply();
}

/** The person wants the run to go at full speed on battery too. */
export function goOnOnBattery(): void {
  change("battery", "go-on");
}

/** Watches the tab, the power, and what the person chooses. */
export function beFair(): void {
  document.addEventListener("visibilitychange", () => heed({ hidden: document.hidden }));
  // What the person chooses is the same in all lanes.
  let leave = () => {};
  const listen = () => {
    leave();
    leave = lanes()[0].store.subscribe(({ settings }, { settings: before }) => {
      if (settings !== before) apply();
    });
  };
  onLanes(listen);
  listen();
  heed({ hidden: document.hidden });
  void watchPower((onBattery) => heed({ onBattery }));
}
