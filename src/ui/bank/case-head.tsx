"use client";
import Link from "next/link";
import { Alert } from "antd";
import { useTranslations } from "next-intl";
import { CaseStatusTag, CaseTags, ClockTag } from "@/ui/financing-case/case-tag";
import { momentText } from "@/ui/kit/moment";
import { lastDay } from "@/ui/need/deadline";
import { CaseActions, type CaseActionProps } from "./case-action";
import { useLocalName } from "@/ui/staff/local-name";
import style from "@/ui/staff/staff.module.css";

/** While other banks are still kept out by the claim. */
const claimed: readonly CaseActionProps["view"]["status"][] = ["accepted", "due_diligence", "supplement_requested"];

/** Whose case it is, where it stands, which clocks run, and what to do next. */
export function CaseHead({ view, role }: CaseActionProps) {
  const t = useTranslations("bank.case");
  const cases = useTranslations("financing-case");
  const nameIn = useLocalName();
  return (
    <header className={style.column}>
      <Link href="/bank">{t("back")}</Link>
      <div className={style.head}>
        <div className={style.title}><h1>{view.enterprise.name}</h1><CaseStatusTag status={view.status} /><CaseTags {...view.tags} /></div>
        <CaseActions view={view} role={role} />
      </div>
      <p className={style.meta}>
        <span className={style.mono}>{view.number}</span>
        <span>{cases(`source.${view.source}`)}</span>
        <span>{t("submittedAt", { moment: momentText(view.submittedAt) })}</span>
        <span>{t("branch", { branch: nameIn(view.branch) })}</span>
        <span>{t("officer", { officer: view.officer?.name ?? "—" })}</span>
        {view.product === null ? null : <span>{t("product", { product: nameIn(view.product) })}</span>}
      </p>
      <ul className={style.clocks} aria-label={t("clocks")}>
        {view.clocks.map((clock) => <li key={clock.name}><ClockTag clock={{ ...clock, done: clock.doneAt !== null }} /></li>)}
      </ul>
      {view.status === "rejected" && view.rejectionCode !== null ? (
        <Alert type="error" showIcon title={t("rejectedAs", { code: view.rejectionCode, reason: cases(`rejection.${view.rejectionCode}`) })} description={view.rejectionNote ?? undefined} />
      ) : null}
      {view.claimExpiresAt !== null && claimed.includes(view.status) ? <p className={style.hint}>{t("claimedUntil", { moment: lastDay(view.claimExpiresAt) })}</p> : null}
    </header>
  );
}
