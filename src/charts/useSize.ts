import { type RefObject, useLayoutEffect, useRef, useState } from "react";
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
    const observer = new ResizeObserver(([entry]) => {
      const width = Math.floor(entry.contentRect.width);
      const height = Math.floor(entry.contentRect.height);
      const scale = typeScale();
      setSize((old) =>
        old.width === width && old.height === height && old.scale === scale ? old : { width, height, scale },
      );
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, size];
}
