/** The person's drawing: it outlives its panel, so that whoever looks elsewhere finds it again. */
import { createStore, useStore } from "zustand";
import type { Mark } from "./drawing";

interface DrawingState {
  readonly marks: readonly Mark[];
  /** Half the pen's width, in pixels of an image of 28; absent: as the data's. */
  readonly radius?: number;
  /** Of several modalities, the one that is drawn. */
  readonly modality: number;
}

const store = createStore<DrawingState>(() => ({ marks: [], modality: 0 }));

export function useDrawing(): DrawingState {
  return useStore(store);
}

/** A point of the paper, in units of its edges. */
export type Place = readonly [x: number, y: number];

export function add(mark: Mark): void {
  store.setState(({ marks }) => ({ marks: [...marks, mark] }));
}

/** Draws on to these points. */
export function extend(places: readonly Place[]): void {
  store.setState(({ marks }) => {
    const last = marks.at(-1);
    if (last?.kind !== "stroke") return {};
    return { marks: marks.with(-1, { kind: "stroke", line: [...last.line, ...places.flat()] }) };
  });
}

export function undo(): void {
  store.setState(({ marks }) => ({ marks: marks.slice(0, -1) }));
}

export function choosePen(radius: number): void {
  store.setState({ radius });
}

/** Every modality has paper and pen of its own. */
export function chooseModality(modality: number): void {
  store.setState({ modality, marks: [], radius: undefined });
}
