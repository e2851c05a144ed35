import type { RefObject } from "react";
import { pngOf, svgOf } from "../../charts/picture";
import { useTranslate } from "../../locales/translate";
import { copyLink } from "../../runs/commands";
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

/** The buttons that hand a person the picture, the numbers and the link to how they were asked for. */
export function TakeAway({ name, picture, csv }: TakeAwayProps) {
  const t = useTranslate();
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
      <button type="button" className={panel.button} title={t("laboratory.linkHelp")} onClick={copyLink}>
        {t("laboratory.link")}
      </button>
    </>
  );
}
