import { useMemo, useRef } from "react";
import { MeasuredChart } from "../../charts/MeasuredChart";
import { useLocale, useTranslate } from "../../locales/translate";
import { mixtureBias } from "../../runs/laboratory";
import { mixtureChoice } from "../../settings/laboratory/mixtureFields";
import { ExperimentForm } from "../laboratory/ExperimentForm";
import styles from "../laboratory/Laboratory.module.css";
import { TakeAway } from "../laboratory/TakeAway";
import { Panel } from "../Panel";
import panel from "../Panel.module.css";
import { biasStyle } from "./biasStyle";
import { MixtureTable } from "./MixtureTable";
import { biasIds, mixtureCsv, mixtureRows } from "./mixtureRows";
import { Sources } from "./Sources";

/** How far the expectations of STL and DReG are from the gradient: of one normal, and of a mixture. */
export function MixturePanel() {
  const t = useTranslate();
  const locale = useLocale();
  const { choice, share, points, hasFailed = false } = mixtureBias.use();
  const picture = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => mixtureRows(points), [points]);
  const lines = useMemo(
    () =>
      biasIds
        .filter((id) => rows.some((row) => row[id] !== undefined))
        .map((id) => ({ key: id, name: t(`gradients.biases.${id}`), ...biasStyle[id] })),
    [rows, t],
  );
  const [first, last] = [points[0], points.at(-1)];

  return (
    <Panel
      title={t("laboratory.tabs.mixture")}
      tools={
        <TakeAway
          name="elbo-room-dreg-bias"
          picture={picture}
          csv={first && choice ? () => mixtureCsv(points, choice) : undefined}
        />
      }
    >
      <div className={styles.views}>
        <div className={styles.form}>
          <ExperimentForm
            laboratory="mixture"
            share={share}
            hasFailed={hasFailed}
            start={(numbers) => mixtureBias.start(mixtureChoice(numbers))}
            cancel={mixtureBias.cancel}
          />
          <p className={styles.note}>
            {t("gradients.biasNote")} <Sources of={["tucker", "shi"]} />
          </p>
        </div>
        <div ref={picture} className={styles.picture}>
          {first && last ? (
            <>
              <div className={styles.chart} data-chart="bias">
                <MeasuredChart
                  rows={rows}
                  lines={lines}
                  ticks={rows.map(({ x }) => x)}
                  symbol="K"
                  label={t("gradients.biasLabel", {
                    from: first.K,
                    to: last.K,
                    dreg: t.number(last.mixture.dreg ?? 0, 2),
                    stl: t.number(last.mixture.stl ?? 0, 2),
                  })}
                  locale={locale}
                />
              </div>
              <MixtureTable points={points} />
            </>
          ) : (
            <p className={panel.waiting}>{t("laboratory.none")}</p>
          )}
        </div>
      </div>
    </Panel>
  );
}
