"use client";
import { useState } from "react";
import { Button, Form, Input, Modal } from "antd";
import { useTranslations } from "next-intl";
import { Problem } from "@/ui/staff/problem";
import style from "@/ui/staff/staff.module.css";

export interface ReasonButtonProps {
  readonly label: string;
  /** What follows, above the field. */
  readonly lead: string;
  readonly pending: boolean;
  readonly error: unknown;
  readonly danger?: boolean;
  readonly primary?: boolean;
  readonly optional?: boolean;
  readonly onSubmit: (note: string, close: () => void) => void;
}

/** An action that wants words: a dialogue with one field; after an error it stays open with what was typed. */
export function ReasonButton({ label, lead, pending, error, danger, primary = false, optional = false, onSubmit }: ReasonButtonProps) {
  const t = useTranslations("bank");
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<{ note?: string }>();
  const close = () => { setOpen(false); form.resetFields(); };
  return (
    <>
      <Button type={primary ? "primary" : "default"} danger={danger} onClick={() => setOpen(true)}>{label}</Button>
      <Modal open={open} title={label} okText={label} okButtonProps={{ danger, loading: pending, htmlType: "submit" }} onCancel={() => setOpen(false)} onOk={() => form.submit()} destroyOnHidden={false}>
        <Form form={form} layout="vertical" requiredMark={false} onFinish={({ note = "" }) => onSubmit(note.trim(), close)}>
          <p className={style.intro}>{lead}</p>
          <Problem error={error} />
          <Form.Item name="note" label={t(optional ? "noteOptional" : "note")} rules={optional ? [] : [{ required: true, whitespace: true, message: t("noteMissing") }]}>
            <Input.TextArea rows={4} maxLength={1000} showCount />
          </Form.Item>
        </Form>
      </Modal>
    </>
  );
}
