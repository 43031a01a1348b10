import { useLocale, useTranslations } from "next-intl";
import { Panel } from "@/ui/kit/layout";
import { localText } from "@/ui/kit/local-text";
import { TaskList, type Task } from "@/ui/kit/task-list";
import type { NeedCase } from "./draft";

/** What banks still want to see, as tasks; nothing when nobody asked. */
export function SupplementList({ needId, cases }: { readonly needId: string; readonly cases: readonly NeedCase[] }) {
  const t = useTranslations("need.supplement");
  const locale = useLocale();
  const asked = cases.filter(({ supplements }) => supplements.length > 0);
  if (asked.length === 0) return null;
  const tasksOf = (one: NeedCase): Task[] =>
    one.supplements.map((item) => ({
      title: item.item,
      hint: item.answeredAt === null ? [item.note, t("until", { day: item.dueOn })].filter(Boolean).join(" · ") : [item.answer, item.document?.name].filter(Boolean).join(" · "),
      href: item.answeredAt === null ? `/enterprise/needs/${needId}/supplements/${one.id}/${item.id}` : undefined,
      status: t(item.answeredAt === null ? "open" : "done"),
      tone: item.answeredAt === null ? "warning" : "success",
    }));
  return (
    <>
      {asked.map((one) => {
        const open = one.supplements.filter(({ answeredAt }) => answeredAt === null).length;
        return <Panel key={one.id} title={t("title", { bank: localText(locale, one.institution), open, count: one.supplements.length })}><TaskList tasks={tasksOf(one)} /></Panel>;
      })}
    </>
  );
}
