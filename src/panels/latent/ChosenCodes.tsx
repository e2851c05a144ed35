import { useTranslate } from "../../locales/translate";
import { look } from "../../runs/commands";
import { useRun } from "../../runs/state";
import { discreteName } from "../latentName";

/** For models with discrete latents beside the plane: at which code of each it is decoded. */
export function ChosenCodes({ categories }: { readonly categories: readonly number[] }) {
  const t = useTranslate();
  const codes = useRun((state) => state.view.codes);
  const choose = (latent: number, code: number) =>
    look({ codes: categories.map((_, g) => (g === latent ? code : (codes[g] ?? 0))) });
  return (
    <fieldset>
      <legend className="visually-hidden">{t("latent.codes")}</legend>
      {t("latent.decodedAt")}
      {categories.map((n, latent) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a latent is its index
        <label key={latent}>
          {" "}
          {discreteName(latent)} ={" "}
          <select value={codes[latent] ?? 0} onChange={(event) => choose(latent, Number(event.target.value))}>
            {Array.from({ length: n }, (_, code) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a code is its index
              <option key={code} value={code}>
                {code + 1}
              </option>
            ))}
          </select>
        </label>
      ))}
    </fieldset>
  );
}
