"use client";
import { Form, Input, Modal, Radio } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useLocalName } from "@/ui/staff/local-name";
import { KeyedProblem } from "@/ui/staff/keyed-problem";
import { useAct } from "@/ui/staff/use-act";
import { useKeyed } from "@/ui/staff/use-keyed";
import { useWanText } from "@/ui/staff/wan-text";
import { useTRPC } from "@/ui/shell/trpc";
import type { UnansweredNeed } from "./answer";
import own from "./centre.module.css";

interface Assignment {
  readonly institutionId: string;
  readonly note?: string;
}

/** Gives a need to one institution. Those that have seen it stay in the list, closed, with the reason. */
export function AssignDialog({ need, onClose }: { readonly need: UnansweredNeed; readonly onClose: () => void }) {
  const t = useTranslations("centre.assign");
  const products = useTranslations("product.institutionKind");
  const wanText = useWanText();
  const trpc = useTRPC();
  const act = useAct();
  const nameIn = useLocalName();
  const [form] = Form.useForm<Assignment>();
  const lenders = useQuery(trpc.centre.lenders.queryOptions());
  const assign = useKeyed(trpc.need.assign.mutationOptions(act(t("done"), { quiet: true, after: onClose })));
  return (
    <Modal open title={<div className={own.dialogTitle}>{t("title", { enterprise: need.name })}</div>} okText={t("confirm")} cancelText={t("cancel")} okButtonProps={{ loading: assign.isPending }} onCancel={onClose} onOk={() => form.submit()}>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(answers) => assign.send({ needId: need.id, ...answers })}>
        <p>{t("lead", { number: need.number, amount: wanText(need.amountYuan), months: need.termMonths })}</p>
        <KeyedProblem of={assign} />
        <Form.Item name="institutionId" label={t("institution")} rules={[{ required: true, message: t("institutionMissing") }]}>
          <Radio.Group className={own.lenders}>
            {(lenders.data ?? []).map(({ id, kind, nameZh, nameEn }) => {
              const seen = need.seenBy.includes(id);
              return (
                <Radio key={id} value={id} disabled={seen}>
                  {nameIn({ zh: nameZh, en: nameEn })}
                  {kind === "bank" ? null : <span className={own.seen}> · {products(kind)}</span>}
                  {seen ? <span className={own.seen}> · {t("seen")}</span> : null}
                </Radio>
              );
            })}
          </Radio.Group>
        </Form.Item>
        <Form.Item name="note" label={t("note")}><Input.TextArea rows={3} maxLength={500} showCount /></Form.Item>
      </Form>
    </Modal>
  );
}
