/** Which panels are shown, and how: the whole page, chosen ones in large type for a lecture, or some within a slide. */
import { createStore } from "zustand";
import type { ProblemRecord } from "../locales/problem";

export const areas = ["controls", "diagram", "objective", "latent", "pictures", "terms", "evaluation"] as const;
export type Area = (typeof areas)[number];

interface Display {
  readonly manner: "page" | "lecture" | "slide";
  /** Of the page and the slide; a link may hide some. */
  readonly shown: readonly Area[];
  /** What the lecture shows. */
  readonly lectured: readonly Area[];
  /** One panel fills the window for a while. */
  readonly alone?: Area;
  /** Whether a laboratory stands where what comes out would, and takes the room of all of it. */
  readonly isMeasuring: boolean;
  /** Whether the run can be led from here: a link may hide the bar. */
  readonly hasBar: boolean;
}

const usual: Display = {
  manner: "page",
  shown: areas,
  lectured: ["diagram", "objective", "latent", "terms"],
  isMeasuring: false,
  hasBar: true,
};

export const displayStore = createStore<Display>(() => usual);

/** The panels that are to be drawn. */
export function shownAreas({ manner, shown, lectured, alone }: Display): readonly Area[] {
  if (alone) return [alone];
  return manner === "lecture" ? lectured : shown;
}

/** Those whose place nobody else needs: the others move together without them. */
const columns: readonly Area[] = ["controls", "diagram", "objective"];

/** Whether panels take their places as they come: not all of those with a place of their own beside what they belong to are there. */
export function isLoose(display: Display): boolean {
  const hidden = areas.filter((area) => !shownAreas(display).includes(area));
  return display.manner !== "page" || hidden.some((area) => !columns.includes(area));
}

const parts = [...areas, "run"] as const;
type Part = (typeof parts)[number];

/** What a link says of the page's parts: `?hide=controls,run` leaves some out, `?embed=latent,terms` shows only those. */
export function parseDisplay(search: string): {
  readonly display: Display;
  readonly problems: readonly ProblemRecord[];
} {
  const query = new URLSearchParams(search);
  const problems: ProblemRecord[] = [];
  const named = (key: "hide" | "embed"): readonly Part[] => {
    const given = query.get(key)?.split(",").filter(Boolean) ?? [];
    for (const name of given) {
      if (!(parts as readonly string[]).includes(name)) {
        problems.push({ key: "partUnknown", values: { given: name, options: parts.join(", ") } });
      }
    }
    return parts.filter((part) => given.includes(part));
  };
  const hidden = named("hide");
  const embedded = named("embed");
  const isSlide = embedded.length > 0;
  const shown = areas.filter((area) => (isSlide ? embedded.includes(area) : true) && !hidden.includes(area));
  const display: Display = {
    ...usual,
    manner: isSlide ? "slide" : "page",
    shown: shown.length > 0 ? shown : areas,
    hasBar: !hidden.includes("run"),
  };
  return { display, problems };
}

export function openDisplay(display: Display): void {
  displayStore.setState(display);
  const tell = ({ manner }: Display) => {
    document.documentElement.dataset.manner = manner;
  };
  tell(display);
  displayStore.subscribe(tell);
}

/** Into the lecture, full screen where the browser lets it, or back. */
export function toggleLecture(): void {
  const { manner } = displayStore.getState();
  if (manner === "slide") return;
  const enters = manner === "page";
  displayStore.setState({ manner: enters ? "lecture" : "page", alone: undefined });
  if (enters) void document.documentElement.requestFullscreen?.().catch(() => undefined);
  else if (document.fullscreenElement) void document.exitFullscreen();
}

/** Shows a panel in the lecture, or leaves it out; one stays. */
export function toggleLectured(area: Area): void {
  displayStore.setState(({ lectured }) => {
    const next = areas.filter((one) => (one === area ? !lectured.includes(one) : lectured.includes(one)));
    return { lectured: next.length > 0 ? next : lectured };
  });
}

/** One panel for the whole window, or all again. */
export function showAlone(area: Area | undefined): void {
  displayStore.setState({ alone: area });
}
