import type { RefObject } from "react";
import { pngOf, svgOf } from "../../charts/picture";
import { download } from "../../runs/download";
import panel from "../Panel.module.css";

export interface TakeAwayProps {
  /** Of the files, without an ending. */
  readonly name: string;
  /** Where the chart stands. */
  readonly picture: RefObject<HTMLElement | null>;
  /** The numbers; undefined where there are none yet. */
  readonly csv: (() => string) | undefined;
}

/** The buttons that hand a person the picture and the numbers. */
export function TakeAway({ name, picture, csv }: TakeAwayProps) {
  const background = () => getComputedStyle(document.body).getPropertyValue("--surface-raised");
  const save = (write: (svg: SVGSVGElement) => void) => {
    const svg = picture.current?.querySelector<SVGSVGElement>("svg");
    if (svg) write(svg);
  };
  return (
    <>
      <button
        type="button"
        className={panel.button}
        disabled={!csv}
        onClick={() => save((svg) => download(`${name}.svg`, svgOf(svg, background()), "image/svg+xml"))}
      >
        SVG
      </button>
      <button
        type="button"
        className={panel.button}
        disabled={!csv}
        onClick={() => save(async (svg) => download(`${name}.png`, await pngOf(svg, background())))}
      >
        PNG
      </button>
      <button
        type="button"
        className={panel.button}
        disabled={!csv}
        onClick={() => csv && download(`${name}.csv`, csv())}
      >
        CSV
      </button>
    </>
  );
}
