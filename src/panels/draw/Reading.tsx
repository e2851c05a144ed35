import { measure, percent } from "../../charts/measure";
import { useLocale, useTranslate } from "../../locales/translate";
import type { Drawn } from "../../training/frame";
import { Help } from "../controls/Help";
import styles from "./DrawPanel.module.css";
import { HeldOutHistogram } from "./HeldOutHistogram";
import { shareAbove } from "./standing";

/** How likely a drawing is: by itself in numbers, and among held-out data. */
export function Reading({ drawn }: { readonly drawn: Drawn }) {
  const t = useTranslate();
  const locale = useLocale();
  const { logLikelihood, elbo, effectiveSampleSize, weights, heldOut } = drawn;
  const samples = weights.length;
  const rows = {
    logLikelihood: measure(logLikelihood, locale),
    elbo: measure(elbo, locale),
    gap: measure(logLikelihood - elbo, locale),
    effectiveSampleSize: t("draw.ofSamples", { value: measure(effectiveSampleSize, locale), samples }),
  };
  const above = shareAbove(heldOut.logLikelihoods, logLikelihood);
  const isLess = above !== undefined && above >= 0.5;
  const measured = heldOut.logLikelihoods.length;
  return (
    <div className={styles.reading}>
      <dl>
        {(Object.keys(rows) as (keyof typeof rows)[]).map((id) => (
          <div key={id} data-number={id}>
            <dt>{t(`draw.numbers.${id}`)}</dt>
            <dd>{rows[id]}</dd>
          </div>
        ))}
      </dl>
      {above !== undefined && (
        <>
          <p className={styles.standing}>
            {t(isLess ? "draw.less" : "draw.more", { share: percent(isLess ? above : 1 - above, locale) })}{" "}
            <Help name={t("draw.numbers.logLikelihood")} text={t("draw.numbersHelp", { samples })} />
          </p>
          <HeldOutHistogram values={heldOut.logLikelihoods} value={logLikelihood} />
          <p className={styles.note}>
            {measured < heldOut.count
              ? t("draw.measuring", { measured, count: heldOut.count })
              : t("draw.scale", { count: measured })}
          </p>
        </>
      )}
    </div>
  );
}
