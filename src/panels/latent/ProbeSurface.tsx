import type { PointerEvent, ReactNode } from "react";
import styles from "./LatentPanel.module.css";
import type { Projection } from "./projection";

/** Where the probe stands along the two dimensions drawn, in latent units. */
export type ProbePosition = readonly [number, number];

export interface ProbeSurfaceProps {
  readonly projection: Projection;
  readonly probe: ProbePosition;
  readonly onProbe: (probe: ProbePosition) => void;
  /** One latent dimension only: the probe moves sideways. */
  readonly isFlat: boolean;
  readonly children: ReactNode;
}

/** Finer than a pixel, and short in a link. */
function hundredths(z: number): number {
  return Math.round(z * 100) / 100;
}

/** A picture of the latent plane over which the probe is dragged; the keyboard moves it by `ProbeKeys`. */
export function ProbeSurface({ projection, probe, onProbe, isFlat, children }: ProbeSurfaceProps) {
  const follow = (event: PointerEvent<HTMLDivElement>) => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    const across = projection.fromUnit((event.clientX - left) / width);
    const up = isFlat ? 0 : projection.fromUnit(1 - (event.clientY - top) / height);
    onProbe([hundredths(across), hundredths(up)]);
  };

  const place = (z: number) => 100 * Math.min(Math.max(projection.toUnit(z), 0), 1);
  return (
    <div
      className={styles.surface}
      data-flat={isFlat}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        follow(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) follow(event);
      }}
    >
      {children}
      <span
        className={styles.probe}
        style={{ left: `${place(probe[0])}%`, top: isFlat ? "50%" : `${100 - place(probe[1])}%` }}
        aria-hidden="true"
      />
    </div>
  );
}
