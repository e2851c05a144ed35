/** Colours for canvases, which cannot inherit CSS variables. */
import { useSyncExternalStore } from "react";

let version = 0;

function subscribe(listener: () => void): () => void {
  const changed = () => {
    version += 1;
    listener();
  };
  const attribute = new MutationObserver(changed);
  attribute.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme", "class", "style"] });
  const preference = matchMedia("(prefers-color-scheme: dark)");
  preference.addEventListener("change", changed);
  return () => {
    attribute.disconnect();
    preference.removeEventListener("change", changed);
  };
}

/** A number that changes whenever the theme may have changed: what was drawn must then be drawn again. */
export function useThemeVersion(): number {
  return useSyncExternalStore(subscribe, () => version);
}

/** By theme and name: asking the browser makes it work out all styles first, many times for a picture. */
const known = new Map<string, string>();

/** The present value of a colour variable, such as "--ink". */
export function colour(name: `--${string}`): string {
  const root = document.documentElement;
  const key = `${root.dataset.theme} ${name}`;
  const found = known.get(key) ?? getComputedStyle(root).getPropertyValue(name).trim();
  if (found && root.dataset.theme) known.set(key, found);
  return found || "#808080";
}

/** How many label colours there are; further labels begin anew. */
export const labelColours = 10;

export function labelColour(label: number): string {
  return colour(`--label-${label % labelColours}`);
}
