"use client";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { Alert, Button } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { momentText } from "@/ui/kit/moment";
import { useTRPC } from "@/ui/shell/trpc";
import type { CaseConsent } from "./answer";
import type { CaseActionProps } from "./case-action";
import { closedStates } from "./consent-panel";
import { Section } from "@/ui/staff/fact-list";
import { useKeyed } from "@/ui/staff/use-keyed";
import { useAct } from "@/ui/staff/use-act";
import style from "@/ui/staff/staff.module.css";

/** The check before a report is drawn: is there a live consent, for what, and what it still allows. */
function liveConsents(consents: readonly CaseConsent[]): CaseConsent[] {
  return consents.filter(({ status, pullsMade, maxPulls }) => status === "active" && pullsMade < maxPulls);
}

/** Draws the credit report in one action under a live consent; the enterprise sees every pull. */
export function ReportPanel({ view, role }: CaseActionProps) {
  const t = useTranslations("bank.report");
  const purposes = useTranslations("report.purpose");
  const trpc = useTRPC();
  const router = useRouter();
  const act = useAct();
  const consents = useQuery(trpc.authorisation.ofCase.queryOptions({ caseId: view.id }));
  const reports = useQuery(trpc.report.ofCase.queryOptions({ caseId: view.id }));
  const done = act(t("pulled"));
  const pull = useKeyed(trpc.report.pull.mutationOptions({ ...done, onSuccess: ({ id }) => { done.onSuccess(); router.push(`/bank/reports/${id}`); } }));
  const live = liveConsents(consents.data ?? []);
  const mayDraw = role === "bank.officer" && !closedStates.includes(view.status);
  return (
    <Section id="report" title={t("title")}>
      {consents.isPending || reports.isPending ? <p className={style.hint} role="status">{t("loading")}</p> : null}
      {reports.isError ? <Alert type="error" showIcon title={t("failed")} /> : null}
      {consents.isSuccess && live.length === 0 && mayDraw ? <Alert type="info" showIcon title={t("noConsent")} /> : null}
      {reports.isSuccess && reports.data.length === 0 && !mayDraw ? <p className={style.hint}>{t("none")}</p> : null}
      {live.map((one) => (
        <div key={one.id} className={style.item}>
          <p className={style.meta}>
            <strong>{purposes(one.purpose)}</strong>
            <span className={style.mono}>{one.number}</span>
            <span>{t("left", { left: one.maxPulls - one.pullsMade, max: one.maxPulls })}</span>
            <span>{t("until", { moment: momentText(one.validUntil) })}</span>
            <span>{t("categories", { count: one.categories.length })}</span>
          </p>
          {role === "bank.officer" ? (
            <div className={style.actions}>
              <Button type="primary" loading={pull.isPending} onClick={() => pull.send({ authorisationId: one.id, purpose: one.purpose })}>{t("pull")}</Button>
              <span className={style.hint}>{t("seen")}</span>
            </div>
          ) : null}
        </div>
      ))}
      {(reports.data ?? []).length === 0 ? null : (
        <ul className={style.list}>
          {(reports.data ?? []).map((one) => (
            <li key={one.id} className={style.meta}>
              <Link href={`/bank/reports/${one.id}`}>{one.number}</Link>
              <span>{momentText(one.createdAt)}</span>
              <a href={`/api/report/${one.id}/pdf`}>{t("pdf")}</a>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
