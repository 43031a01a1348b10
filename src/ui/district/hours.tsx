import { Fragment } from "react";
import { useLocale, useTranslations } from "next-intl";
import { hoursParts } from "./hours-part";
import style from "./district.module.css";

/** How the directory writes Monday to Friday; the one word of the hours that needs translating. */
const weekdays = "周一至周五";

/** A centre's hours in the reader's language, whole times in one line. */
export function Hours({ hours }: { readonly hours: string }) {
  const t = useTranslations("public.centres");
  const space = useLocale() === "en" ? " " : "";
  return hoursParts(hours).map(({ text, comma }) => (
    <Fragment key={text}>
      <span className={style.whole}>{text === weekdays ? t("weekdays") : text}{comma ? t("hoursComma") : ""}</span>
      {comma ? space : " "}<wbr />
    </Fragment>
  ));
}
