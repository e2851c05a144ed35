import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import { useTranslate } from "../../locales/translate";
import { slowStep } from "../../runs/commands";
import { slowStepStore } from "../../runs/slowStep";
import { spotlight, useRun } from "../../runs/state";
import type { StepTrace } from "../../training/stepTrace";
import { cards } from "../../variants/registry";
import { Formula } from "../Formula";
import panel from "../Panel.module.css";
import { useFocusBack } from "../useFocusBack";
import { MomentFigures } from "./MomentFigures";
import { momentsOf } from "./moments";
import styles from "./SlowStep.module.css";

/** Where a key leads from a moment. */
function placeOf(key: string, moment: number, last: number): number | undefined {
  switch (key) {
    case "ArrowRight":
      return Math.min(moment + 1, last);
    case "ArrowLeft":
      return Math.max(moment - 1, 0);
    case "Home":
      return 0;
    case "End":
      return last;
    default:
      return undefined;
  }
}

function close(): void {
  slowStepStore.setState({ isOpen: false });
}

/** The parts of the last slow step, one at a time, forward and back. */
export function SlowStep() {
  const t = useTranslate();
  const run = useRun((state) => state.run);
  const trace = useRun((state) => state.trace);
  const isMistaken = useRun((state) => state.settings.pitfall !== "none");

  useFocusBack();

  return (
    <section
      className={styles.slowStep}
      aria-label={trace ? t("slowStep.title", { step: trace.step }) : t("actions.slowStep")}
      data-testid="slow-step"
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        close();
      }}
    >
      {trace ? (
        // A new step begins with its first moment.
        <Moments key={`${run} ${trace.step}`} trace={trace} />
      ) : (
        <div className={styles.foot}>
          <p className={styles.text}>{t(isMistaken ? "slowStep.mistake" : "slowStep.elsewhere")}</p>
          <Another />
          <Close />
        </div>
      )}
    </section>
  );
}

function Another() {
  const t = useTranslate();
  const canGo = useRun(
    ({ status, settings }) =>
      (status === "playing" || status === "paused" || status === "diverged") && settings.pitfall === "none",
  );
  return (
    <button type="button" className={panel.button} disabled={!canGo} onClick={slowStep}>
      {t("slowStep.again")}
    </button>
  );
}

function Close() {
  const t = useTranslate();
  return (
    <button type="button" className={panel.button} aria-label={t("slowStep.close")} onClick={close}>
      ✕
    </button>
  );
}

function Moments({ trace }: { readonly trace: StepTrace }) {
  const t = useTranslate();
  const dataset = useRun((state) => state.dataset);
  const moments = useMemo(() => momentsOf(trace), [trace]);
  const [place, setPlace] = useState(0);
  const [chosen, setChosen] = useState(0);
  const moment = moments[place];
  const example = trace.examples[chosen];
  const { settings, counts, temperature } = trace;

  const choice = useId();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!slowStepStore.getState().isAsked) return;
    slowStepStore.setState({ isAsked: false });
    box.current?.focus();
  }, []);

  useEffect(() => {
    spotlight(moment);
    return () => spotlight(undefined);
  }, [moment]);

  const onKeyDown = (event: KeyboardEvent) => {
    const next = event.target instanceof HTMLSelectElement ? undefined : placeOf(event.key, place, moments.length - 1);
    if (next === undefined) return;
    event.preventDefault();
    setPlace(next);
  };

  const { id, formula } = moment;
  const { estimator, batchSize: batch, learningRate } = settings;
  const values = { batch, count: counts.M * counts.K, temperature, learningRate };
  const hasEstimator = id === "gradient" && cards[settings.variant].knobs.includes("estimator");
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the buttons within
    <div ref={box} className={styles.moments} tabIndex={-1} onKeyDown={onKeyDown}>
      <div className={styles.bar}>
        <button
          type="button"
          className={panel.button}
          aria-label={t("slowStep.previous")}
          aria-disabled={place === 0}
          onClick={() => setPlace(Math.max(place - 1, 0))}
        >
          ◀
        </button>
        <h3 className={styles.title} data-testid="moment" data-moment={id}>
          {t("slowStep.position", {
            moment: place + 1,
            count: moments.length,
            title: t(`slowStep.moments.${id}.title`),
          })}
        </h3>
        <button
          type="button"
          className={panel.button}
          aria-label={t("slowStep.next")}
          aria-disabled={place === moments.length - 1}
          onClick={() => setPlace(Math.min(place + 1, moments.length - 1))}
        >
          ▶
        </button>
        <Close />
      </div>
      <div aria-live="polite">
        <p className={styles.formula}>
          <Formula written={formula} />
        </p>
        <p className={styles.text}>
          {t(`slowStep.moments.${id}.text`, values)} {hasEstimator && t(`slowStep.gradients.${estimator}`)}
        </p>
      </div>
      {dataset && <MomentFigures id={id} trace={trace} example={example} dataset={dataset} />}
      <div className={styles.foot}>
        <span className={styles.choice}>
          <label htmlFor={choice}>{t("slowStep.example")}</label>
          <select id={choice} value={chosen} onChange={({ target }) => setChosen(Number(target.value))}>
            {trace.examples.map(({ label }, e) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: an example is its place in the batch
              <option key={e} value={e}>
                {t(label === undefined ? "slowStep.exampleName" : "slowStep.labelled", {
                  index: e + 1,
                  batch,
                  label: label ?? "",
                })}
              </option>
            ))}
          </select>
        </span>
        <Another />
      </div>
    </div>
  );
}
