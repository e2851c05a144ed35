import { type RefObject, useLayoutEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { inTurn, leave } from "../runs/turns";
import { typeScale } from "./typeScale";

export interface Size {
  /** CSS pixels, whole. */
  readonly width: number;
  readonly height: number;
}

/** The room that an element has. */
export interface Room extends Size {
  /** How much larger type is than usual; read as the element is laid out, when that costs no layout of its own. */
  readonly scale: number;
}

/** A ref for an element, and the size of its content box as it changes; 0 × 0 until it is laid out. */
export function useSize<E extends Element>(): [RefObject<E | null>, Room] {
  const ref = useRef<E>(null);
  const [size, setSize] = useState<Room>({ width: 0, height: 0, scale: 1 });
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const who = {};
    let isLaidOut = false;
    const observer = new ResizeObserver(([entry]) => {
      const width = Math.floor(entry.contentRect.width);
      const height = Math.floor(entry.contentRect.height);
      const scale = typeScale();
      const measured = () =>
        setSize((old) =>
          old.width === width && old.height === height && old.scale === scale ? old : { width, height, scale },
        );
      if (isLaidOut) {
        measured();
        return;
      }
      // What waits for its size is drawn then, which for all charts at once takes long. Another size before its turn takes the place of this one.
      inTurn("part", who, () => {
        isLaidOut = true;
        flushSync(measured);
      });
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      leave(who);
    };
  }, []);
  return [ref, size];
}
