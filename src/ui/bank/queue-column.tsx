"use client";
import Link from "next/link";
import { Grid, type TableColumnsType } from "antd";
import { useTranslations } from "next-intl";
import { CaseStatusTag, CaseTags, ClockTag } from "@/ui/financing-case/case-tag";
import { amountIn } from "@/ui/kit/amount";
import { Heading } from "@/ui/staff/heading";
import { useDistricts } from "@/ui/staff/local-name";
import { StackedMoment } from "@/ui/staff/stacked-moment";
import { useWanText } from "@/ui/staff/wan-text";
import style from "@/ui/staff/staff.module.css";
import type { QueueItem } from "./answer";
import type { QueueState } from "./queue-state";

/** The columns of the queue, without those that the reader put away. On a phone one column says what decides which case is next. A desk that is not wide has the deadline under the status, so that the day of submission is in sight. */
export function useQueueColumns(hidden: QueueState["hide"]): TableColumnsType<QueueItem> {
  const t = useTranslations("bank.queue.column");
  const cases = useTranslations("financing-case");
  const districts = useDistricts();
  const { md = false, xxl = false } = Grid.useBreakpoint();
  const together = !xxl && !hidden.includes("clock");
  const number = { align: "right" as const, className: style.number };
  const columns: TableColumnsType<QueueItem> = [
    { title: t("enterprise"), key: "enterprise", render: (_, item) => <Whose item={item} inShort={!md} /> },
    { title: together ? <span className={style.twoLines}><span>{t("status")}</span><span>{t("clock")}</span></span> : t("status"), key: "status", render: (_, item) => <div className={style.standing}><CaseStatusTag status={item.status} />{together && item.clock !== null ? <RunningClock item={item} /> : null}</div> },
    { title: t("clock"), key: "clock", className: style.narrow, render: (_, item) => <RunningClock item={item} /> },
    { title: <Heading>{t("amount")}</Heading>, key: "amount", ...number, render: (_, { amountYuan }) => (amountYuan === null ? "—" : amountIn("wan", amountYuan)) },
    { title: <Heading brief>{t("term")}</Heading>, key: "term", ...number, render: (_, { termMonths }) => termMonths ?? "—" },
    { title: t("purpose"), key: "purpose", render: (_, { purpose }) => <div className={style.few}>{purpose === null ? "—" : cases.has(`purpose.${purpose}`) ? cases(`purpose.${purpose}`) : purpose}</div> },
    { title: t("district"), key: "district", render: (_, { districtCode }) => <div className={style.place}>{districts.nameOf(districtCode)}</div> },
    { title: t("source"), key: "source", render: (_, { source }) => <div className={style.narrow}>{cases(`source.${source}`)}</div> },
    { title: t("officer"), key: "officer", className: style.whole, render: (_, { officerName }) => officerName ?? "—" },
    { title: t("submittedAt"), key: "submittedAt", render: (_, { submittedAt }) => <StackedMoment at={submittedAt} /> },
  ];
  const shown = columns.filter(({ key }) => !hidden.some((one) => one === key) && !(together && key === "clock"));
  return md ? shown : shown.slice(0, 1);
}

/** The enterprise with the number of its case; in short also where the case stands, what runs, and how much is asked for. */
function Whose({ item, inShort }: { readonly item: QueueItem; readonly inShort: boolean }) {
  const words = useTranslations("bank");
  const wan = useWanText();
  return (
    <div className={`${style.name} ${style.nameFirst}`}>
      <Link href={`/bank/cases/${item.id}`}><strong>{item.enterprise}</strong></Link>
      <div className={style.meta}><span className={style.mono}>{item.number}</span><CaseTags firstLoan={item.firstLoan} renewal={item.renewal} /></div>
      {inShort ? (
        <div className={style.meta}>
          <CaseStatusTag status={item.status} />
          {item.clock === null ? null : <RunningClock item={item} />}
          {item.amountYuan === null ? null : <span>{words("wan", { amount: wan(item.amountYuan) })}</span>}
        </div>
      ) : null}
    </div>
  );
}

function RunningClock({ item: { clock, dueAt, clockState, workingDaysLeft, workingDaysOver } }: { readonly item: QueueItem }) {
  if (clock === null || dueAt === null || clockState === null) return <>—</>;
  return <ClockTag clock={{ name: clock, due: dueAt, done: false, state: clockState, workingDaysLeft, workingDaysOver }} />;
}
