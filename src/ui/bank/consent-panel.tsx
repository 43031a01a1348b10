"use client";
import { Alert, Tag } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { momentText } from "@/ui/kit/moment";
import { useTRPC } from "@/ui/shell/trpc";
import type { CaseConsent } from "./answer";
import type { CaseActionProps } from "./case-action";
import { ConsentRequest } from "./consent-request";
import { Section } from "@/ui/staff/fact-list";
import style from "@/ui/staff/staff.module.css";

const colours: Partial<Record<CaseConsent["status"], string>> = { active: "success", pending: "warning", refused: "error", revoked: "error" };
/** Nothing more is asked about these. A case whose money is out still is: the loan is watched. */
export const closedStates: readonly CaseActionProps["view"]["status"][] = ["rejected", "withdrawn", "declined", "timed_out"];

/** Which consents stand for this case, and how to ask for one. */
export function ConsentPanel({ view, role }: CaseActionProps) {
  const t = useTranslations("bank.consent");
  const purposes = useTranslations("report.purpose");
  const trpc = useTRPC();
  const consents = useQuery(trpc.authorisation.ofCase.queryOptions({ caseId: view.id }));
  const list = consents.data ?? [];
  return (
    <Section id="consent" title={t("title")} extra={role === "bank.officer" && !closedStates.includes(view.status) ? <ConsentRequest view={view} again={consents.isPending || list.length > 0} /> : null}>
      {consents.isError ? <Alert type="error" showIcon title={t("failed")} /> : null}
      {consents.isPending ? <p className={style.hint} role="status">{t("loading")}</p> : null}
      {consents.isSuccess && list.length === 0 ? <p className={style.hint}>{t("empty")}</p> : null}
      <ul className={style.list}>
        {list.map((one) => (
          <li key={one.id} className={style.item}>
            <div className={style.title}><strong>{purposes(one.purpose)}</strong><Tag color={colours[one.status]}>{t(`status.${one.status}`)}</Tag><span className={style.mono}>{one.number}</span></div>
            <p className={style.meta}>
              <span>{t(one.signedAt === null ? "asked" : "categories", { count: one.signedAt === null ? one.requestedCategories.length : one.categories.length })}</span>
              <span>{t("months", { months: one.monthsBack })}</span>
              {one.status === "refused" ? null : <><span>{t("validUntil", { moment: momentText(one.validUntil) })}</span><span>{t("pulls", { made: one.pullsMade, max: one.maxPulls })}</span></>}
              {one.signedAt === null ? null : <span>{t("signedAt", { moment: momentText(one.signedAt) })}</span>}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
