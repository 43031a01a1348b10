import { useLocale, useTranslations } from "next-intl";
import style from "./preference.module.css";

/** Names the other language in that language; a plain form, so it works before any script has loaded. */
export function LanguageSwitch() {
  const t = useTranslations("shell");
  const other = useLocale() === "en" ? "zh-CN" : "en";
  return (
    <form method="post" action="/preference" className={style.form}>
      <button type="submit" name="locale" value={other} lang={other} className={style.choice}>{t(`language.${other}`)}</button>
    </form>
  );
}

/** Larger letters and larger targets, for the whole site and remembered. */
export function TypeSizeSwitch({ largeType }: { readonly largeType: boolean }) {
  const t = useTranslations("shell");
  return (
    <form method="post" action="/preference" className={style.form}>
      <button type="submit" name="typeSize" value={largeType ? "normal" : "large"} aria-pressed={largeType} className={style.choice}>
        {largeType ? t("normalType") : t("largeType")}
      </button>
    </form>
  );
}

/** Both switches, for the top of every frame. */
export function Preferences({ largeType }: { readonly largeType: boolean }) {
  return <span className={style.both}><TypeSizeSwitch largeType={largeType} /><LanguageSwitch /></span>;
}
