import type { PanelMessages } from "../locales/en/panels";

/** The tabs of the largest part of the page, in their order; also the locale keys of their names. */
export const tabIds = [
  "lanes",
  "conditions",
  "modalities",
  "latent",
  "codes",
  "draw",
  "capacity",
  "relaxation",
  "factors",
  "laboratories",
  "mistakes",
] as const satisfies readonly (keyof PanelMessages["stage"]["tabs"])[];
export type TabId = (typeof tabIds)[number];
