import { useLocale, useTranslations } from "next-intl";
import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/server/root";
import { localText } from "@/ui/kit/local-text";
import { Heading, Page, Stack } from "@/ui/kit/layout";
import { CityMap } from "./city-map";
import { Hours } from "./hours";
import style from "./district.module.css";

export type DistrictLine = inferRouterOutputs<AppRouter>["district"]["list"][number];

/** Every district's centre: where it is, when it is open, and the drawing to find it by. */
export function CentreDirectory({ districts }: { readonly districts: readonly DistrictLine[] }) {
  const t = useTranslations("public.centres");
  return (
    <Page title={t("title")} lead={t("lead")}>
      <div className={style.layout}>
        <div className={style.mapColumn}><CityMap districts={districts} /></div>
        <Stack gap={4}>
          <Heading level={2}>{t("listTitle")}</Heading>
          <ul className={style.list}>
            {districts.map((district) => <CentreItem key={district.code} district={district} />)}
          </ul>
        </Stack>
      </div>
    </Page>
  );
}

function CentreItem({ district }: { readonly district: DistrictLine }) {
  const t = useTranslations("public.centres");
  const locale = useLocale();
  const { centre } = district;
  return (
    <li id={`centre-${district.code}`} className={style.centre}>
      <Heading level={3}>{centre === null ? localText(locale, district) : localText(locale, centre)}</Heading>
      {centre === null ? (
        <p>{t("none")}</p>
      ) : (
        <dl>
          <div><dt>{t("address")}</dt><dd lang="zh-CN">{centre.address}</dd></div>
          {centre.phone ? <div><dt>{t("phone")}</dt><dd><a href={`tel:${centre.phone}`}>{centre.phone}</a></dd></div> : null}
          <div><dt>{t("hours")}</dt><dd><Hours hours={centre.hours} /></dd></div>
        </dl>
      )}
    </li>
  );
}
