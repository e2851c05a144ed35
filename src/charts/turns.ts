/**
 * What moves while a run goes on is drawn one after the other, one a frame. All at once, charts and pictures would keep
 * the page from answering for several frames in a row.
 */
import { useEffect, useLayoutEffect, useRef, useState } from "react";

/** By who asks: asking again before one's turn replaces the drawing and keeps the place. */
const waiting = new Map<object, () => void>();
let frame: number | undefined;

function next(): void {
  const [first] = waiting;
  frame = waiting.size > 1 ? requestAnimationFrame(next) : undefined;
  if (!first) return;
  waiting.delete(first[0]);
  first[1]();
}

/** Draws when its turn comes, at the next frame or a few later. */
export function inTurn(who: object, draw: () => void): void {
  waiting.set(who, draw);
  frame ??= requestAnimationFrame(next);
}

/** Gives up a turn. */
export function leave(who: object): void {
  waiting.delete(who);
}

/** A value as it was at the component's last turn; the component renders again when the present one has its turn. */
export function useInTurn<T>(value: T): T {
  const [shown, setShown] = useState(value);
  const who = useRef({});
  useEffect(() => inTurn(who.current, () => setShown(value)), [value]);
  useEffect(() => () => leave(who.current), []);
  return shown;
}

/** Draws once the component stands, and from then on in turn, whenever `draw` is another one. */
export function useDrawingInTurn(draw: () => void): void {
  const who = useRef<object>(undefined);
  useLayoutEffect(() => {
    if (who.current) {
      inTurn(who.current, draw);
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
