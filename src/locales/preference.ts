/** What the person chose before, where the browser lets a page remember it: private windows and frames may not. */
type Preference = "locale" | "theme" | "lessons";

export function recall(preference: Preference): string | null {
  try {
    return localStorage.getItem(`elbo-room.${preference}`);
  } catch {
    return null;
  }
}

export function remember(preference: Preference, value: string): void {
  try {
    localStorage.setItem(`elbo-room.${preference}`, value);
  } catch {
    // The choice holds until the page is closed.
  }
}
