import { useLocale, useTranslations } from "next-intl";
import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/server/root";
import { definitionOf } from "@/domain/statistic/definition";
import { Stat } from "@/ui/kit/stat";
import { figureParts } from "./public-figure";
import style from "./home.module.css";

export type PublicExtract = inferRouterOutputs<AppRouter>["statistic"]["publicExtract"];

/** The public figures with their definitions; one as-of line above stands for them all. */
export function FigureGrid({ extract, period }: { readonly extract: PublicExtract; readonly period: "thisYear" | "sinceBeginning" }) {
  const kit = useTranslations("kit");
  const locale = useLocale();
  return (
    <div className={style.figures}>
      {extract.figures.map((figure) => {
        const { value, unit } = figureParts(figure.code, figure[period], locale);
        const { name, definition } = definitionOf(figure.code, locale);
        return <Stat key={figure.code} label={name} definition={definition} value={value} unit={unit === undefined ? undefined : kit(`unit.${unit}`)} />;
      })}
    </div>
  );
}
