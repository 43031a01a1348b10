"use client";
import Link from "next/link";
import type { TableColumnsType } from "antd";
import { useTranslations } from "next-intl";
import { CaseStatusTag, CaseTags, ClockTag } from "@/ui/financing-case/case-tag";
import { amountIn } from "@/ui/kit/amount";
import { Moment } from "@/ui/kit/moment";
import { useDistricts } from "@/ui/staff/local-name";
import style from "@/ui/staff/staff.module.css";
import type { QueueItem } from "./answer";
import type { QueueState } from "./queue-state";

/** The columns of the queue, without those that the reader put away. */
export function useQueueColumns(hidden: QueueState["hide"]): TableColumnsType<QueueItem> {
  const t = useTranslations("bank.queue.column");
  const cases = useTranslations("financing-case");
  const districts = useDistricts();
  const number = { align: "right" as const, className: style.number };
  const columns: TableColumnsType<QueueItem> = [
    {
      title: t("enterprise"), key: "enterprise",
      render: (_, item) => (
        <div className={style.name}>
          <Link href={`/bank/cases/${item.id}`}><strong>{item.enterprise}</strong></Link>
          <div className={style.meta}><span className={style.mono}>{item.number}</span><CaseTags firstLoan={item.firstLoan} renewal={item.renewal} /></div>
        </div>
      ),
    },
    { title: t("status"), key: "status", render: (_, { status }) => <CaseStatusTag status={status} /> },
    {
      title: t("clock"), key: "clock",
      render: (_, { clock, dueAt, clockState, workingDaysLeft, workingDaysOver }) =>
        clock === null || dueAt === null || clockState === null ? "—" : <ClockTag clock={{ name: clock, due: dueAt, done: false, state: clockState, workingDaysLeft, workingDaysOver }} />,
    },
    { title: t("amount"), key: "amount", ...number, render: (_, { amountYuan }) => (amountYuan === null ? "—" : amountIn("wan", amountYuan)) },
    { title: t("term"), key: "term", ...number, render: (_, { termMonths }) => termMonths ?? "—" },
    { title: t("purpose"), key: "purpose", render: (_, { purpose }) => (purpose === null ? "—" : cases.has(`purpose.${purpose}`) ? cases(`purpose.${purpose}`) : purpose) },
    { title: t("district"), key: "district", render: (_, { districtCode }) => districts.nameOf(districtCode) },
    { title: t("source"), key: "source", render: (_, { source }) => cases(`source.${source}`) },
    { title: t("officer"), key: "officer", render: (_, { officerName }) => officerName ?? "—" },
    { title: t("submittedAt"), key: "submittedAt", render: (_, { submittedAt }) => <Moment at={submittedAt} /> },
  ];
  return columns.filter(({ key }) => !hidden.some((one) => one === key));
}
