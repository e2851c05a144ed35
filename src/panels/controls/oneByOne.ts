import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { inTurn, leave } from "../../runs/turns";

/** How many of a panel's `count` sections are drawn: the first with the panel, and each other in a turn of its own. */
export function useOneByOne(count: number): number {
  const [drawn, setDrawn] = useState(1);
  useEffect(() => {
    if (drawn >= count) return;
    const who = {};
    inTurn("part", who, () => flushSync(() => setDrawn(drawn + 1)));
    return () => leave(who);
  }, [drawn, count]);
  return drawn;
}
