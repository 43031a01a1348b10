"use client";
import { useRef } from "react";
import { Button, Form, Input } from "antd";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { FactList, Section } from "@/ui/staff/fact-list";
import { useDistricts } from "@/ui/staff/local-name";
import { Problem } from "@/ui/staff/problem";
import { useAct } from "@/ui/staff/use-act";
import style from "@/ui/staff/staff.module.css";
import { useWanText } from "@/ui/staff/wan-text";
import { useTRPC } from "@/ui/shell/trpc";
import type { Registration } from "./answer";
import { useFieldProblem } from "@/ui/staff/field-problem";
import type { Visitor } from "./walk-in-screen";

interface Registrant {
  readonly name: string;
  readonly identityNumber: string;
  readonly phone: string;
  readonly loginName: string;
  readonly password: string;
}

export interface RegistrantStepProps {
  readonly registration: Registration;
  readonly onBack: () => void;
  readonly onRegistered: (visitor: Visitor) => void;
}

const aboutField = { "registrant-not-confirmed": "name", "login-name-taken": "loginName" } as const;

/** The legal representative at the counter, checked as in the enterprise's own registration; what the register knows is shown, not asked. */
export function RegistrantStep({ registration, onBack, onRegistered }: RegistrantStepProps) {
  const t = useTranslations("centre.walkIn.registrant");
  const person = useTranslations("enterprise.person");
  const wanText = useWanText();
  const trpc = useTRPC();
  const act = useAct();
  const districts = useDistricts();
  const [form] = Form.useForm<Registrant>();
  const register = useMutation(trpc.enterprise.registerWalkIn.mutationOptions({
    ...act(t("done"), { quiet: true }),
    onSuccess: (_, { registrant }) => {
      act(t("done")).onSuccess();
      onRegistered({ uscc: registration.uscc, name: registration.name, contactName: registrant.name, contactPhone: registrant.phone });
    },
  }));
  const field = useFieldProblem(register.error, { prefix: "registrant.", refusals: aboutField });
  const required = [{ required: true, whitespace: true, message: t("missing") }];
  // The phone serves as login name until the clerk types another; a phone put right is proposed again.
  const proposed = useRef<unknown>(undefined);
  const takePhone = () => {
    const phone: unknown = form.getFieldValue("phone");
    if (form.getFieldValue("loginName") !== proposed.current) return;
    proposed.current = phone;
    form.setFieldValue("loginName", phone);
  };
  return (
    <>
      <Section id="record" title={t("recordTitle")} extra={<span className={style.hint}>{t("source", { asOf: registration.asOf })}</span>}>
        <FactList facts={[
          [t("enterprise"), registration.name],
          [t("uscc"), registration.uscc],
          [t("district"), districts.nameOf(registration.districtCode)],
          [t("type"), registration.enterpriseType],
          [t("capital"), t("wan", { amount: wanText(registration.registeredCapital) })],
          [t("established"), registration.establishedOn],
        ]} />
      </Section>
      <Section id="registrant" title={t("title")}>
        <p className={style.hint}>{t("lead")}</p>
        <Form form={form} layout="vertical" requiredMark={false} onFinish={(registrant) => register.mutate({ uscc: registration.uscc, registrant })}>
          <Problem error={register.error} />
          <div className={style.fields}>
            <Form.Item name="name" label={person("name")} extra={person("nameHint")} rules={required} {...field("name")}><Input maxLength={50} autoComplete="off" /></Form.Item>
            <Form.Item name="identityNumber" label={person("identityNumber")} extra={person("identityNumberHint")} rules={required} {...field("identityNumber")}><Input maxLength={18} autoComplete="off" /></Form.Item>
            <Form.Item name="phone" label={person("phone")} extra={t("phoneHint")} rules={required} {...field("phone")}><Input type="tel" maxLength={20} autoComplete="off" onBlur={takePhone} /></Form.Item>
            <Form.Item name="loginName" label={person("loginName")} extra={person("loginNameHint")} rules={required} {...field("loginName")}><Input maxLength={50} autoComplete="off" /></Form.Item>
            <Form.Item name="password" label={person("password")} extra={t("passwordHint")} rules={required} {...field("password")}><Input.Password maxLength={200} autoComplete="new-password" /></Form.Item>
          </div>
          <div className={style.actions}>
            <Button type="primary" htmlType="submit" loading={register.isPending}>{t("submit")}</Button>
            <Button onClick={onBack}>{t("back")}</Button>
          </div>
        </Form>
      </Section>
    </>
  );
}
