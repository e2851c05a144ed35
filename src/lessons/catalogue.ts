/** The lessons that come with the page, in the order in which they build on each other; each is loaded when it is opened. */
import type { Lesson } from "./lesson";

interface Entry extends Pick<Lesson, "id" | "minutes" | "title"> {
  readonly load: () => Promise<{ readonly default: unknown }>;
}

export const catalogue: readonly Entry[] = [
  {
    id: "why-a-bound",
    minutes: 5,
    title: { en: "Why a bound", zh: "为什么要用下界" },
    load: () => import("./content/why-a-bound.json"),
  },
];
