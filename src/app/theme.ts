/** Light, dark, in high contrast for projectors, or as the system has it. The resolved theme stands on the root element, where styles and canvases read it. */
import { createStore } from "zustand";
import { recall, remember } from "../locales/preference";

const themes = ["auto", "light", "dark", "projector"] as const;
type Theme = (typeof themes)[number];

const themeStore = createStore<{ readonly theme: Theme }>(() => ({ theme: "auto" }));

function apply(theme: Theme): void {
  const system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  document.documentElement.dataset.theme = theme === "auto" ? system : theme;
}

/** Shows the theme that was chosen before, and from now on follows the system where that is the choice. */
export function openTheme(): void {
  const stored = themes.find((theme) => theme === recall("theme"));
  if (stored) themeStore.setState({ theme: stored });
  apply(themeStore.getState().theme);
  themeStore.subscribe(({ theme }) => apply(theme));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => apply(themeStore.getState().theme));
}

/** Shows the next of them, and returns it. */
export function switchTheme(): Theme {
  const { theme } = themeStore.getState();
  const next = themes[(themes.indexOf(theme) + 1) % themes.length];
  remember("theme", next);
  themeStore.setState({ theme: next });
  return next;
}
