/** Components whose drawing waits for its turn. */
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { inTurn, leave } from "../runs/turns";

/** A value as it was at the component's last turn; the component renders again, within the turn, when the present one has its own. */
export function useInTurn<T>(value: T): T {
  const [shown, setShown] = useState(value);
  const who = useRef({});
  useEffect(() => inTurn("drawing", who.current, () => flushSync(() => setShown(value))), [value]);
  useEffect(() => () => leave(who.current), []);
  return shown;
}

/** Draws once the component stands, and from then on in turn, whenever `draw` is another one. */
export function useDrawingInTurn(draw: () => void): void {
  const who = useRef<object>(undefined);
  useLayoutEffect(() => {
    if (who.current) {
      inTurn("drawing", who.current, draw);
    } else {
      who.current = {};
      draw();
    }
  }, [draw]);
  useEffect(
    () => () => {
      if (who.current) leave(who.current);
      who.current = undefined;
    },
    [],
  );
}
