import { useMemo, useState } from "react";
import { useTranslate } from "../../locales/translate";
import { temperatureAt } from "../../objectives/schedules";
import { useRun } from "../../runs/state";
import { discreteName } from "../latentName";
import { Panel } from "../Panel";
import { Gradients } from "./Gradients";
import { mostProbable } from "./mostProbable";
import { Probabilities } from "./Probabilities";
import styles from "./RelaxationPanel.module.css";
import { relaxedSamples } from "./relaxedSamples";
import { Simplex } from "./Simplex";
import { type Three, withProbability } from "./simplex";
import { TemperatureField } from "./TemperatureField";

const ownNames = ["1", "2", "3"];

/** What a temperature makes of a categorical distribution: relaxed samples in the simplex, and the gradient's mean and variance. */
export function RelaxationPanel() {
  const t = useTranslate();
  const settings = useRun((state) => state.settings);
  const step = useRun((state) => state.step);
  const codes = useRun((state) => state.frame?.codes);
  const [explored, explore] = useState<number>();
  const [forced, force] = useState<boolean>();
  const [own, setOwn] = useState<Three>([0.6, 0.3, 0.1]);
  const [example, setExample] = useState<number>();

  // The pitfall is that it does not anneal.
  const running =
    settings.pitfall === "temperature-stands-still" ? settings.temperature : temperatureAt(step, settings);
  const temperature = explored ?? running;
  const straightThrough = forced ?? settings.straightThrough;

  const found = useMemo(
    () => (codes && example !== undefined ? mostProbable(codes, example) : undefined),
    [codes, example],
  );
  const names = useMemo(() => found?.codes.map((code) => String(code + 1)) ?? ownNames, [found]);
  const probabilities = found?.probabilities ?? own;
  const samples = useMemo(() => relaxedSamples(probabilities, temperature), [probabilities, temperature]);
  const { points, nearest, shares, oneHot } = samples;
  const mean = straightThrough ? shares : samples.mean;
  const count = nearest.length;
  const choose = (next: Three) => {
    setExample(undefined);
    setOwn(next);
  };

  const examples = codes ? codes.posteriors.length / codes.usage.length : 0;
  const tools = (
    <label title={t("relaxation.straightThroughHelp")}>
      <input type="checkbox" checked={straightThrough} onChange={(event) => force(event.target.checked)} />{" "}
      {t("relaxation.straightThrough")}
    </label>
  );
  return (
    <Panel title={t("relaxation.title")} tools={tools}>
      <div className={styles.views}>
        <TemperatureField running={running} explored={explored} explore={explore} />
        <figure className={styles.figure}>
          <Simplex
            samples={points}
            nearest={nearest}
            shares={shares}
            probabilities={probabilities}
            mean={mean}
            names={names}
            straightThrough={straightThrough}
            label={
              straightThrough
                ? t("relaxation.cornersLabel", { count })
                : t("relaxation.simplexLabel", {
                    count,
                    temperature: t.number(temperature, 3),
                    corners: Math.round(100 * oneHot),
                  })
            }
            choose={choose}
          />
          <figcaption>
            <details>
              <summary>{t("relaxation.simplex", { count })}</summary>
              <p>{t("relaxation.simplexHelp")}</p>
            </details>
          </figcaption>
        </figure>
        <div className={styles.numbers}>
          <label className={styles.source}>
            {t("relaxation.source")}{" "}
            <select
              value={found ? example : ""}
              onChange={(event) => setExample(event.target.value === "" ? undefined : Number(event.target.value))}
            >
              <option value="">{t("relaxation.own")}</option>
              {codes &&
                codes.categories[0] > 2 &&
                Array.from({ length: examples }, (_, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: an example is its index
                  <option key={i} value={i}>
                    {t("relaxation.example", { example: i + 1 })}
                  </option>
                ))}
            </select>
          </label>
          <Probabilities
            probabilities={probabilities}
            mean={mean}
            shares={shares}
            names={names}
            choose={(category, value) => choose(withProbability(probabilities, category, value))}
          />
          <p className={styles.note}>
            {found ? t("relaxation.threeMost", { latent: discreteName(0) }) : t("relaxation.compare")}
          </p>
        </div>
        <Gradients straightThrough={straightThrough} temperature={temperature} />
      </div>
    </Panel>
  );
}
