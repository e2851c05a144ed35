import { useEffect, useState } from "react";

/** Who puts away a part of the page that had the focus goes on from where it was called. */
export function useFocusBack(): void {
  // Before anything in it can take the focus.
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      const hasLost = document.activeElement === null || document.activeElement === document.body;
      if (hasLost && before instanceof HTMLElement && before.isConnected) before.focus();
    },
    [before],
  );
}
