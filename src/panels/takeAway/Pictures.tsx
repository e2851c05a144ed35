import { useState } from "react";
import { pngOf, svgOf } from "../../charts/picture";
import { useTranslate } from "../../locales/translate";
import { download } from "../../runs/download";
import panel from "../Panel.module.css";
import { type Picture, picturesOf } from "./picturesOf";
import styles from "./takeAway.module.css";

export interface PicturesProps {
  /** Of the files, without number and ending. */
  readonly name: string;
}

/** The pictures that stood on the page as this opened, each by itself. */
export function Pictures({ name }: PicturesProps) {
  const t = useTranslate();
  const [pictures] = useState(() => picturesOf(document.querySelector("main") ?? document));
  const background = () => getComputedStyle(document.body).getPropertyValue("--surface-raised");
  const endings = {
    svg: async ({ drawn }: Picture, file: string) => download(file, svgOf(drawn, background()), "image/svg+xml"),
    png: async ({ drawn }: Picture, file: string) => download(file, await pngOf(drawn, background())),
  };
  return (
    <details className={styles.pictures}>
      <summary>{t("takeAway.pictures", { count: pictures.length })}</summary>
      <ol>
        {pictures.map((picture, i) => (
          <li key={picture.label}>
            <span title={picture.label}>{picture.label}</span>
            {(["svg", "png"] as const).map((ending) => (
              <button
                key={ending}
                type="button"
                className={panel.button}
                aria-label={t("takeAway.save", { name: `${picture.label} (.${ending})` })}
                onClick={() => void endings[ending](picture, `${name}-${i + 1}.${ending}`)}
              >
                .{ending}
              </button>
            ))}
          </li>
        ))}
      </ol>
    </details>
  );
}
