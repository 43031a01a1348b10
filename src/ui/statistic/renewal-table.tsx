"use client";
import { useTranslations } from "next-intl";
import type { Dashboard } from "./answer";
import { grouped, useFigureFormat } from "./figure-format";
import style from "./statistic.module.css";

/** Renewals by kind with their total, and extensions beside them, which are none. */
export function RenewalTable({ data }: { readonly data: Dashboard }) {
  const t = useTranslations("statistic.renewal");
  const { headed, column } = useFigureFormat();
  const { scale, cell } = column("renewal-amount", [data.figures["renewal-amount"], data.figures["extension-amount"]]);
  return (
    <table className={style.plain}>
      <caption className="visually-hidden">{t("title")}</caption>
      <thead><tr><th scope="col">{t("kind")}</th><th scope="col" className={style.number}>{t("count")}</th><th scope="col" className={style.number}>{headed("renewal-amount", scale)}</th></tr></thead>
      <tbody>
        {data.renewals.map(({ kind, count, amountYuan }) => (
          <tr key={kind}><th scope="row">{t(kind)}</th><td className={style.number}>{grouped(count)}</td><td className={style.number}>{cell(amountYuan)}</td></tr>
        ))}
      </tbody>
      <tfoot>
        <tr><th scope="row">{t("total")}</th><td className={style.number}>{grouped(data.figures["renewal-count"] ?? "0")}</td><td className={style.number}>{cell(data.figures["renewal-amount"])}</td></tr>
        <tr><td>{t("extension")}</td><td className={style.number}>{grouped(data.figures["extension-count"] ?? "0")}</td><td className={style.number}>{cell(data.figures["extension-amount"])}</td></tr>
      </tfoot>
    </table>
  );
}
