import { useRef, useState } from "react";
import { pngOf, svgOf } from "../../charts/picture";
import { useTranslate } from "../../locales/translate";
import { download } from "../../runs/download";
import { useSweep } from "../../runs/laboratory";
import { Panel } from "../Panel";
import panel from "../Panel.module.css";
import styles from "./GradientsPanel.module.css";
import { SlopeTable } from "./SlopeTable";
import { SweepChart } from "./SweepChart";
import { SweepForm } from "./SweepForm";
import { type Axis, type Estimator, sweepCsv } from "./sweepRows";

const paper = "https://arxiv.org/abs/1802.04537";

/** The toy of Rainforth et al. 2018: a tighter bound, and what it does to the gradients of the two networks. */
export function GradientsPanel() {
  const t = useTranslate();
  const { choice, points, result } = useSweep();
  const [axis, setAxis] = useState<Axis>("K");
  const [estimator, setEstimator] = useState<Estimator>("debiased");
  const picture = useRef<HTMLDivElement>(null);
  const isEmpty = points.length === 0;

  const name = `elbo-room-snr-${choice?.seed ?? 0}`;
  const chart = () => picture.current?.querySelector<SVGSVGElement>("svg.recharts-surface");
  const background = () => getComputedStyle(document.body).getPropertyValue("--surface-raised") || "#fff";
  const saveSvg = () => {
    const svg = chart();
    if (svg) download(`${name}.svg`, svgOf(svg, background()), "image/svg+xml");
  };
  const savePng = async () => {
    const svg = chart();
    if (svg) download(`${name}.png`, await pngOf(svg, background()));
  };

  const tools = (
    <>
      <label title={t("gradients.rawHelp")}>
        <input
          type="checkbox"
          checked={estimator === "raw"}
          onChange={(event) => setEstimator(event.target.checked ? "raw" : "debiased")}
        />{" "}
        {t("gradients.raw")}
      </label>
      <button type="button" className={panel.button} disabled={isEmpty} onClick={saveSvg}>
        SVG
      </button>
      <button type="button" className={panel.button} disabled={isEmpty} onClick={savePng}>
        PNG
      </button>
      <button
        type="button"
        className={panel.button}
        disabled={isEmpty || !choice}
        onClick={() => choice && download(`${name}.csv`, sweepCsv(points, choice))}
      >
        CSV
      </button>
    </>
  );
  return (
    <Panel title={t("gradients.title")} tools={tools}>
      <div className={styles.views}>
        <SweepForm />
        <div ref={picture} className={styles.picture}>
          <fieldset className={styles.axis}>
            <legend className="visually-hidden">{t("gradients.axis")}</legend>
            {(["K", "M"] as const).map((each) => (
              <label key={each}>
                <input type="radio" name="sweep-axis" checked={axis === each} onChange={() => setAxis(each)} />{" "}
                {t("gradients.against", { axis: each })}
              </label>
            ))}
          </fieldset>
          {isEmpty ? (
            <p className={panel.waiting}>{t("gradients.none")}</p>
          ) : (
            <SweepChart points={points} axis={axis} estimator={estimator} floor={result?.noiseFloor} />
          )}
          {result && <SlopeTable slopes={result.slopes} axis={axis} />}
          <p className={styles.note}>
            {t("gradients.note")}{" "}
            <a href={paper} target="_blank" rel="noreferrer">
              Rainforth et al. 2018
            </a>
          </p>
        </div>
      </div>
    </Panel>
  );
}
