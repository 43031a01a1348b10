import Link from "next/link";
import { useTranslations } from "next-intl";
import { LinkButton } from "@/ui/kit/button";
import { Page, Panel } from "@/ui/kit/layout";
import { EmptyState, Notice } from "@/ui/kit/notice";
import { TaskList, type Task } from "@/ui/kit/task-list";
import type { Need } from "@/ui/need/draft";
import type { FormAction } from "@/ui/kit/form-state";
import { NextSession } from "@/ui/match-session/next-session";
import type { Invitation } from "@/ui/match-session/own-screen";
import { DueList } from "./due-list";
import type { LoanNote } from "./loan-note";
import { NeedCards } from "./need-card";
import style from "./enterprise.module.css";

export interface HomeScreenProps {
  readonly caption: string;
  readonly tasks: readonly Task[];
  readonly needs: readonly Need[];
  readonly loans: readonly LoanNote[];
  readonly today: string;
  /** The session that the enterprise goes to next, with its pass. */
  readonly session: Invitation | undefined;
  readonly renew: FormAction;
}

const shownNeeds = 4;
const further = ["reports", "members", "products"] as const;
const hrefOf = { reports: "/enterprise/reports", members: "/enterprise/members", products: "/products" } as const;

/** The workbench: what to do next comes first, then loans falling due, where every need stands, and the next session. */
export function HomeScreen({ caption, tasks, needs, loans, today, session, renew }: HomeScreenProps) {
  const t = useTranslations("enterprise.home");
  const start = <LinkButton href="/enterprise/apply">{t("start")}</LinkButton>;
  const begun = needs.length > 0 || tasks.length > 0;
  return (
    <Page title={t("title")} caption={caption} actions={begun ? start : undefined}>
      {tasks.length > 0 ? <Panel title={t("todoTitle")}><TaskList tasks={tasks} /></Panel> : null}
      {tasks.length === 0 && loans.length === 0 && needs.length > 0 ? <Notice tone="success"><p>{t("nothing")}</p></Notice> : null}
      {loans.length > 0 ? <Panel title={t("renewTitle")}><DueList loans={loans} today={today} renew={renew} /></Panel> : null}
      {needs.length > 0 ? (
        <Panel title={t("needsTitle")} actions={<LinkButton href="/enterprise/needs" look="quiet">{t("allNeeds")}</LinkButton>}><NeedCards needs={needs.slice(0, shownNeeds)} /></Panel>
      ) : begun ? null : <EmptyState title={t("emptyTitle")} action={start}>{t("empty")}</EmptyState>}
      {session === undefined ? null : <NextSession invitation={session} />}
      <Panel title={t("more")}>
        <ul className={style.links}>
          {further.map((key) => <li key={key}><Link href={hrefOf[key]}>{t(key)}</Link><p>{t(`${key}Hint`)}</p></li>)}
        </ul>
      </Panel>
    </Page>
  );
}
