/** Components whose drawing waits for its turn. */
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { inTurn, leave } from "../runs/turns";

/** From one redraw of a chart to the next, at least, in ms: it costs more than a picture, and changes less from step to step. */
const interval = 250;

/**
 * A value that a chart is made of, as it was at the component's last turn; the component renders again, within the turn,
 * when the present one has its own.
 */
export function useInTurn<T>(value: T): T {
  const [shown, setShown] = useState({ value, at: Number.NEGATIVE_INFINITY });
  const who = useRef({});
  useEffect(() => {
    const show = () => flushSync(() => setShown({ value, at: performance.now() }));
    if (value === shown.value) return;
    const wait = Math.max(0, shown.at + interval - performance.now());
    const timer = setTimeout(() => inTurn("drawing", who.current, show), wait);
    return () => clearTimeout(timer);
  }, [value, shown]);
  useEffect(() => () => leave(who.current), []);
  return shown.value;
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
