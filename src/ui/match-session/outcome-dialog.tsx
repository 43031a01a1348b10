"use client";
import { Form, Input, Modal, Radio } from "antd";
import { useTranslations } from "next-intl";
import { meetingOutcomes, type MeetingOutcome } from "@/domain/match-session/lifecycle";
import { yuanFromWan } from "@/ui/staff/amount-text";
import { useLocalName } from "@/ui/staff/local-name";
import { KeyedProblem } from "@/ui/staff/keyed-problem";
import { useKeyed } from "@/ui/staff/use-keyed";
import { useAct } from "@/ui/staff/use-act";
import { useFieldProblem } from "@/ui/staff/field-problem";
import { useTRPC } from "@/ui/shell/trpc";
import type { MeetingView, SessionView } from "./answer";
import own from "./match-session.module.css";

type Result = MeetingOutcome | "no_show";
const results: readonly Result[] = [...meetingOutcomes, "no_show"];

interface Recorded {
  readonly result: Result;
  readonly amountWan?: string;
  readonly reason?: string;
}

const aboutField = { "intended-amount-out-of-range": "intendedYuan", "amount-missing": "intendedYuan" } as const;

const leadsToCase = (result: Result | undefined) => result === "approved_on_the_spot" || result === "intent";

/** What a meeting came to; asks for the amount only where there is one, and says that a case will be opened. */
export function OutcomeDialog({ view, meeting, onClose }: { readonly view: SessionView; readonly meeting: MeetingView; readonly onClose: () => void }) {
  const t = useTranslations("match-session.meetings");
  const words = useTranslations("match-session");
  const nameIn = useLocalName();
  const trpc = useTRPC();
  const act = useAct();
  const [form] = Form.useForm<Recorded>();
  const result = Form.useWatch("result", form);
  const record = useKeyed(trpc.matchSession.recordOutcome.mutationOptions(act(t("saved"), { quiet: true, after: onClose })));
  const field = useFieldProblem(record.error, { refusals: aboutField });
  const table = view.tables.find(({ tableNo }) => tableNo === meeting.tableNo);
  const submit = (answers: Recorded) => record.send({
    sessionId: view.id, meetingId: meeting.id, result: answers.result, reason: answers.reason,
    intendedYuan: leadsToCase(answers.result) && answers.amountWan !== undefined ? yuanFromWan(answers.amountWan) : undefined,
  });
  return (
    <Modal open title={<div className={own.dialogTitle}>{t("dialog", { enterprise: meeting.name, bank: nameIn({ zh: table?.nameZh ?? "", en: table?.nameEn ?? "" }) })}</div>} okText={t("save")} cancelText={words("cancel")} okButtonProps={{ loading: record.isPending, size: "large" }} cancelButtonProps={{ size: "large" }} onCancel={onClose} onOk={() => form.submit()}>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={submit}>
        {field("intendedYuan").help === undefined ? <KeyedProblem of={record} /> : null}
        <Form.Item name="result" label={t("result")} rules={[{ required: true, message: t("resultMissing") }]}>
          <Radio.Group style={{ display: "grid", gap: "0.5rem" }} options={results.map((value) => ({ value, label: words(`outcome.${value}`), style: { minBlockSize: "2.25rem", alignItems: "center" } }))} />
        </Form.Item>
        {leadsToCase(result) ? (
          <Form.Item name="amountWan" label={t("amountWan")} extra={t("amountHint")} rules={[{ required: true, whitespace: true, message: t("amountMissing") }]} {...field("intendedYuan")}><Input inputMode="decimal" size="large" maxLength={16} /></Form.Item>
        ) : null}
        {result === "not_suitable"
          ? <Form.Item name="reason" label={t("reason")} rules={[{ required: true, whitespace: true, message: t("reasonMissing") }]}><Input.TextArea rows={3} maxLength={500} /></Form.Item>
          : <Form.Item name="reason" label={t("note")}><Input.TextArea rows={2} maxLength={500} /></Form.Item>}
      </Form>
    </Modal>
  );
}
