import { measure } from "../../charts/measure";
import { useLocale, useTranslate } from "../../locales/translate";
import { useRun } from "../../runs/state";
import { discreteName } from "../latentName";
import styles from "./CapacityPanel.module.css";

/** How much of what each discrete latent can carry, log n, it does carry on held-out data. */
export function LatentCapacities({ categories }: { readonly categories: readonly number[] }) {
  const t = useTranslate();
  const locale = useLocale();
  const evaluation = useRun((state) => state.evaluation);
  const kls = evaluation?.klPerUnit.slice(-categories.length);
  return (
    <section className={styles.latents} aria-label={t("capacity.perLatent")}>
      <header className={styles.heading}>
        <strong>{t("capacity.perLatent")}</strong>
        <span>{evaluation ? t("capacity.perLatentAt", { step: evaluation.step }) : t("capacity.perLatentNone")}</span>
      </header>
      {kls && (
        <dl className={styles.bars}>
          {categories.map((n, latent) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a latent is its index
            <div key={latent}>
              <dt>{discreteName(latent)}</dt>
              <dd>
                <span className={styles.bar} aria-hidden="true">
                  <i style={{ width: `${Math.min(100, (100 * kls[latent]) / Math.log(n))}%` }} />
                </span>
                {t("capacity.ofLatent", { kl: measure(kls[latent], locale), most: measure(Math.log(n), locale) })}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
