"use client";
import { Timeline } from "antd";
import { useTranslations } from "next-intl";
import { momentText } from "@/ui/kit/moment";
import type { CaseView } from "./answer";
import { Section } from "@/ui/staff/fact-list";
import style from "@/ui/staff/staff.module.css";

const colours: Readonly<Record<string, string>> = { reject: "red", withdraw: "gray", time_out: "gray", decline_offer: "gray", approve: "green", contract: "green", draw_partly: "green", draw_fully: "green", send_back: "orange", request_supplement: "orange" };

/** Everything that happened to the case, the newest first: what, who, when, and why. */
export function TimelinePanel({ view }: { readonly view: CaseView }) {
  const t = useTranslations("bank.timeline");
  const cases = useTranslations("financing-case");
  const roles = useTranslations("role");
  const why = (code: string | null) => (code === null ? null : cases.has(`rejection.${code}`) ? `${code} ${cases(`rejection.${code}`)}` : cases.has(`reason.${code}`) ? cases(`reason.${code}`) : code);
  const items = view.events.toReversed().map((one) => ({
    key: one.id,
    color: colours[one.event] ?? "blue",
    content: (
      <div>
        <strong>{cases.has(`event.${one.event}`) ? cases(`event.${one.event}`) : one.event}</strong>
        <div className={style.meta}>
          <time dateTime={one.at.toISOString()}>{momentText(one.at)}</time>
          <span>{one.actor === null ? t("system") : t("actor", { name: one.actor, role: roles.has(one.role) ? roles(one.role) : one.role })}</span>
        </div>
        {why(one.reasonCode) === null ? null : <div>{why(one.reasonCode)}</div>}
        {one.note === null ? null : <div>{one.note}</div>}
      </div>
    ),
  }));
  return <Section id="timeline" title={t("title")}><Timeline items={items} /></Section>;
}
