import { useLocale, useTranslations } from "next-intl";
import { localText } from "@/ui/kit/local-text";
import { momentText } from "@/ui/kit/moment";
import type { TimelineEvent } from "@/ui/kit/timeline";
import type { Need, NeedCase } from "./draft";

const good = new Set(["approve", "accept_offer", "contract", "draw_partly", "draw_fully", "fulfil", "fulfil_partly"]);
const bad = new Set(["reject", "time_out", "leave_unanswered", "expire"]);
/** Steps inside a bank that change nothing for the enterprise. */
const inside = new Set(["save_diligence", "assign_officer", "submit"]);

function toneOf(event: string): TimelineEvent["tone"] {
  return good.has(event) ? "success" : bad.has(event) ? "error" : "info";
}

/** What happened to the need and at each bank, the latest first, with who did it and why. */
export function useNeedTimeline(need: Need, cases: readonly NeedCase[]): TimelineEvent[] {
  const t = useTranslations("need");
  const words = useTranslations("financing-case");
  const role = useTranslations("role");
  const locale = useLocale();
  const own = need.events.map(({ event, at, role: actor, reason }, index) => ({
    at, id: `need ${index}`, title: t(`event.${event}`), actor: actor === null ? undefined : role(actor), reason, tone: toneOf(event),
  }));
  const ofBanks = cases.flatMap((one) =>
    one.events.filter(({ event }) => !inside.has(event)).map((event) => ({
      at: event.at,
      id: `case ${event.id}`,
      title: words(`event.${event.event}`),
      actor: [cases.length > 1 ? localText(locale, one.institution) : undefined, [event.role === null ? undefined : role(event.role), event.actor].filter(Boolean).join(" ")].filter(Boolean).join(" · "),
      reason: reasonOf(event),
      tone: toneOf(event.event),
    })),
  );
  function reasonOf({ reasonCode, note }: NeedCase["events"][number]): string | null {
    const coded = reasonCode === null ? null : words.has(`rejection.${reasonCode}`) ? words(`rejection.${reasonCode}`) : words.has(`reason.${reasonCode}`) ? words(`reason.${reasonCode}`) : null;
    return [coded, note].filter(Boolean).join(t("colon")) || null;
  }
  return [...own, ...ofBanks].reverse().sort((one, other) => other.at.getTime() - one.at.getTime()).map(({ at, ...event }) => ({ ...event, at: momentText(at) }));
}
