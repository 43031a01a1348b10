"use client";
import { useState } from "react";
import { Button, Checkbox, Input, Progress } from "antd";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { diligenceItems, diligenceProgress, type DiligenceChecklist, type DiligenceItem } from "@/domain/financing-case/diligence";
import { useTRPC } from "@/ui/shell/trpc";
import type { CaseActionProps } from "./case-action";
import { Section } from "@/ui/staff/fact-list";
import { Problem } from "@/ui/staff/problem";
import { useAct } from "@/ui/staff/use-act";
import style from "@/ui/staff/staff.module.css";

const workStates = ["accepted", "due_diligence", "supplement_requested"];

/** The due-diligence checklist; the officer ticks and notes, others read it. */
export function DiligencePanel({ view, role }: CaseActionProps) {
  const t = useTranslations("bank.diligence");
  const trpc = useTRPC();
  const act = useAct();
  const [changed, setChanged] = useState<DiligenceChecklist>({});
  const checklist: DiligenceChecklist = { ...view.diligence, ...changed };
  const save = useMutation(trpc.financingCase.saveDiligence.mutationOptions(act(t("saved"), { quiet: true, after: () => setChanged({}) })));
  const { done, total } = diligenceProgress(checklist);
  const editable = role === "bank.officer" && workStates.includes(view.status);
  const put = (item: DiligenceItem, change: { done?: boolean; note?: string }) => setChanged({ ...changed, [item]: { done: false, ...checklist[item], ...change } });
  return (
    <Section id="diligence" title={t("title")} extra={<Progress aria-label={t("progress", { done, total })} percent={Math.round((done / total) * 100)} format={() => t("progress", { done, total })} style={{ inlineSize: "14rem" }} />}>
      <Problem error={save.error} />
      <div className={style.checks}>
        {diligenceItems.map((item) => (
          <div key={item} className={style.check}>
            <Checkbox checked={checklist[item]?.done === true} disabled={!editable} onChange={({ target }) => put(item, { done: target.checked })}>{t(`item.${item}`)}</Checkbox>
            {editable ? (
              <Input variant="underlined" size="small" aria-label={t("noteOf", { item: t(`item.${item}`) })} placeholder={t("note")} maxLength={500} value={checklist[item]?.note ?? ""} onChange={({ target }) => put(item, { note: target.value })} />
            ) : <span className={style.hint}>{checklist[item]?.note ?? ""}</span>}
          </div>
        ))}
      </div>
      {editable ? <div className={style.actions}><Button disabled={Object.keys(changed).length === 0} loading={save.isPending} onClick={() => save.mutate({ caseId: view.id, checklist })}>{t("save")}</Button></div> : null}
    </Section>
  );
}
