import { chooseLocale, type Locale, locales, useLocale, useTranslate } from "../locales/translate";
import styles from "./LanguageSwitch.module.css";

const names: Record<Locale, { readonly short: string; readonly tag: string }> = {
  en: { short: "EN", tag: "en" },
  zh: { short: "中文", tag: "zh-CN" },
};

/** Each language in its own words. */
export function LanguageSwitch() {
  const t = useTranslate();
  const chosen = useLocale();
  return (
    <fieldset className={styles.languages}>
      <legend className="visually-hidden">{t("app.language")}</legend>
      {locales.map((locale) => (
        <button
          key={locale}
          type="button"
          lang={names[locale].tag}
          aria-pressed={locale === chosen}
          onClick={() => chooseLocale(locale)}
        >
          {names[locale].short}
        </button>
      ))}
    </fieldset>
  );
}
