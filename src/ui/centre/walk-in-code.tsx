"use client";
import { Alert, Button, Form, Input } from "antd";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { parseUscc } from "@/domain/uscc/uscc";
import { Section } from "@/ui/staff/fact-list";
import { Problem, toldBy } from "@/ui/staff/problem";
import style from "@/ui/staff/staff.module.css";
import { useTRPCClient } from "@/ui/shell/trpc";
import type { Registration } from "./answer";
import { useFieldProblem } from "@/ui/staff/field-problem";
import type { Visitor } from "./walk-in-screen";

export interface CodeStepProps {
  readonly onFound: (registration: Registration) => void;
  readonly onRegistered: (visitor: Visitor) => void;
}

const aboutCode = { "uscc-wrong-length": "uscc", "uscc-wrong-character": "uscc", "uscc-district-not-digits": "uscc", "uscc-wrong-check-character": "uscc", "not-on-record": "uscc", "registration-not-active": "uscc" } as const;

/** Which enterprise stands at the counter: its code, checked against the register. */
export function CodeStep({ onFound, onRegistered }: CodeStepProps) {
  const t = useTranslations("centre.walkIn.code");
  const client = useTRPCClient();
  const lookUp = useMutation({ mutationFn: (uscc: string) => client.enterprise.lookUp.query({ uscc }), onSuccess: onFound });
  const field = useFieldProblem(lookUp.error, { refusals: aboutCode });
  const told = toldBy(lookUp.error);
  const claimed = told?.reason === "uscc-already-claimed";
  const name = told?.detail?.name ?? "";
  const code = parseUscc(lookUp.variables ?? "");
  return (
    <Section id="code" title={t("title")}>
      <Form layout="vertical" requiredMark={false} onFinish={(answers: { uscc: string }) => lookUp.mutate(answers.uscc)}>
        {lookUp.isError && !claimed && field("uscc").help === undefined ? <Problem error={lookUp.error} /> : null}
        <Form.Item name="uscc" label={t("uscc")} extra={t("hint")} rules={[{ required: true, whitespace: true, message: t("missing") }]} {...field("uscc")}>
          <Input autoFocus size="large" maxLength={60} autoComplete="off" spellCheck={false} />
        </Form.Item>
        <div className={style.actions}><Button type="primary" htmlType="submit" loading={lookUp.isPending}>{t("submit")}</Button></div>
      </Form>
      {claimed && code.ok ? (
        <Alert type="info" showIcon role="status" title={t("claimed", { enterprise: name })} description={t("claimedText")}
          action={<Button onClick={() => onRegistered({ uscc: code.value, name, contactName: "", contactPhone: "" })}>{t("postNeed")}</Button>} />
      ) : null}
    </Section>
  );
}
