"use client";
import { useState } from "react";
import { Button, Form, Input, Modal, Tag } from "antd";
import { useTranslations } from "next-intl";
import { momentText } from "@/ui/kit/moment";
import { useTRPC } from "@/ui/shell/trpc";
import type { CaseView } from "./answer";
import type { CaseActionProps } from "./case-action";
import { Section } from "@/ui/staff/fact-list";
import { aboutSupplement } from "@/ui/staff/about-field";
import { useFieldProblem } from "@/ui/staff/field-problem";
import { KeyedProblem } from "@/ui/staff/keyed-problem";
import { useAct } from "@/ui/staff/use-act";
import { useKeyed } from "@/ui/staff/use-keyed";
import style from "@/ui/staff/staff.module.css";

interface Asked {
  readonly items: readonly { readonly item: string; readonly note?: string }[];
  readonly dueOn: string;
}

/** What the bank still asked for, with the enterprise's answers and documents. */
export function SupplementPanel({ view, role }: CaseActionProps) {
  const t = useTranslations("bank.supplement");
  const canAsk = role === "bank.officer" && view.possible.includes("request_supplement");
  if (view.supplements.length === 0 && !canAsk) return null;
  return (
    <Section id="supplement" title={t("title")} extra={canAsk ? <AskButton view={view} /> : null}>
      {view.supplements.length === 0 ? <p className={style.hint}>{t("empty")}</p> : (
        <ul className={style.list}>
          {view.supplements.map((one) => (
            <li key={one.id} className={style.item}>
              <div className={style.title}><strong>{one.item}</strong>{one.answeredAt === null ? <Tag color="warning">{t("open", { due: one.dueOn })}</Tag> : <Tag color="success">{t("answered", { moment: momentText(one.answeredAt) })}</Tag>}</div>
              {one.note === null ? null : <span className={style.hint}>{one.note}</span>}
              {one.answer === null ? null : <span>{one.answer}</span>}
              {one.document === null ? null : <a href={`/bank/documents/${one.document.id}`} target="_blank" rel="noreferrer">{t("document", { name: one.document.name, size: Math.max(1, Math.round(one.document.size / 1024)) })}</a>}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function AskButton({ view }: { readonly view: CaseView }) {
  const t = useTranslations("bank.supplement");
  const trpc = useTRPC();
  const act = useAct();
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<Asked>();
  const ask = useKeyed(trpc.financingCase.requestSupplement.mutationOptions(act(t("asked"), { quiet: true, after: () => { setOpen(false); form.resetFields(); } })));
  const field = useFieldProblem(ask.error, { refusals: aboutSupplement });
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t("ask")}</Button>
      <Modal open={open} title={t("ask")} okText={t("send")} okButtonProps={{ loading: ask.isPending }} onCancel={() => setOpen(false)} onOk={() => form.submit()}>
        <Form form={form} layout="vertical" requiredMark={false} initialValues={{ items: [{ item: "" }] }} onFinish={({ items, dueOn }) => ask.send({ caseId: view.id, version: view.version, items: [...items], dueOn })}>
          <p className={style.intro}>{t("askLead")}</p>
          <KeyedProblem of={ask} />
          <Form.List name="items">
            {(rows, { add, remove }) => (
              <>
                {rows.map(({ key, name }) => (
                  <div key={key} className={style.item}>
                    <Form.Item name={[name, "item"]} label={t("item", { number: name + 1 })} rules={[{ required: true, whitespace: true, message: t("itemMissing") }]}><Input maxLength={100} placeholder={t("itemHint")} /></Form.Item>
                    <Form.Item name={[name, "note"]} label={t("itemNote")}><Input maxLength={300} /></Form.Item>
                    {rows.length > 1 ? <Button size="small" onClick={() => remove(name)}>{t("remove")}</Button> : null}
                  </div>
                ))}
                <p className={style.between}><Button onClick={() => add({ item: "" })} disabled={rows.length >= 20}>{t("add")}</Button></p>
              </>
            )}
          </Form.List>
          <Form.Item name="dueOn" label={t("dueOn")} rules={[{ required: true, message: t("dueOnMissing") }]} {...field("dueOn")}><Input type="date" /></Form.Item>
        </Form>
      </Modal>
    </>
  );
}
