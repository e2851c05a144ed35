import { percent } from "../../charts/measure";
import { useLocale, useTranslate } from "../../locales/translate";
import type { Drawn } from "../../training/frame";
import { firstCode } from "../codes/codeRows";
import { discreteName } from "../latentName";
import styles from "./DrawPanel.module.css";

export interface CodeBarsProps {
  readonly codes: NonNullable<Drawn["codes"]>;
  readonly categories: readonly number[];
}

/** q(code|x) of each discrete latent as bars, with what its samples weigh as ticks. */
export function CodeBars({ codes, categories }: CodeBarsProps) {
  const t = useTranslate();
  const locale = useLocale();
  return (
    <ul className={styles.latents}>
      {categories.map((count, latent) => {
        const first = firstCode(categories, latent);
        const posterior = Array.from(codes.posterior.subarray(first, first + count));
        const weighed = codes.weighed.subarray(first, first + count);
        const best = posterior.indexOf(Math.max(...posterior));
        const name = discreteName(latent);
        const label = t("draw.codeLabel", {
          latent: name,
          code: best + 1,
          share: percent(posterior[best] ?? 0, locale),
          weighed: percent(weighed[best] ?? 0, locale),
        });
        return (
          <li key={name}>
            <span aria-hidden="true">{name}</span>
            <div className={styles.bars} role="img" aria-label={label}>
              {posterior.map((share, code) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a code is its index
                <span key={code}>
                  <i style={{ height: `${100 * share}%` }} />
                  <b style={{ bottom: `${100 * weighed[code]}%` }} />
                  <small>{code + 1}</small>
                </span>
              ))}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
