"use client";
import { Tag } from "antd";
import { useTranslations } from "next-intl";
import type { CaseState } from "@/domain/financing-case/lifecycle";
import type { ClockName, ClockReading } from "./clock-reading";
import { momentText } from "@/ui/kit/moment";
import style from "@/ui/staff/staff.module.css";

const colours: Partial<Record<CaseState, string>> = {
  submitted: "blue", supplement_requested: "warning", in_approval: "purple", approved: "success", offer_accepted: "success", contracted: "success",
  partly_disbursed: "success", disbursed: "success", returned: "warning", rejected: "error",
};

/** The state of a case in words, tinted. */
export function CaseStatusTag({ status }: { readonly status: CaseState }) {
  const t = useTranslations("financing-case.status");
  return <Tag color={colours[status]}>{t(status)}</Tag>;
}

/** Whether it would be a first loan, whether it renews one. */
export function CaseTags({ firstLoan, renewal }: { readonly firstLoan: boolean; readonly renewal: boolean }) {
  const t = useTranslations("financing-case.tag");
  return (
    <>
      {firstLoan ? <Tag color="blue">{t("first-loan")}</Tag> : null}
      {renewal ? <Tag color="purple">{t("renewal")}</Tag> : null}
    </>
  );
}

const clockColours = { ok: undefined, soon: "warning", breached: "error" } as const;

/** A service-level clock: its name, and in words and colour how it stands. */
export function ClockTag({ clock }: { readonly clock: ClockReading }) {
  const t = useTranslations("financing-case.clock");
  const ended = clock.cutShort ? "cutShort" : "done";
  const standing = clock.done ? t(clock.state === "breached" ? `${ended}Late` : ended) : clock.state === "breached" ? t("breached", { days: clock.workingDaysOver }) : t("left", { days: clock.workingDaysLeft });
  const label: ClockName = clock.name;
  return <Tag color={clock.done && !clock.cutShort && clock.state === "ok" ? "success" : clockColours[clock.state]} title={t("due", { moment: momentText(clock.due) })}><span className={style.unbroken}>{t(label)} ·</span> <span className={style.unbroken}>{standing}</span></Tag>;
}
