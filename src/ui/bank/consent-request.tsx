"use client";
import { useState } from "react";
import { Button, Checkbox, Form, InputNumber, Modal, Select } from "antd";
import { useLocale, useTranslations } from "next-intl";
import { matterLives } from "@/domain/authorisation/matter";
import { boundOfPurpose, purposes, type Purpose } from "@/domain/authorisation/purpose";
import { sections } from "@/domain/report/category";
import type { CategoryCode } from "@/domain/report/category-code";
import { categoryList } from "@/domain/report/registry";
import { useTRPC } from "@/ui/shell/trpc";
import type { CaseView } from "./answer";
import { KeyedProblem } from "@/ui/staff/keyed-problem";
import { useAct } from "@/ui/staff/use-act";
import { useKeyed } from "@/ui/staff/use-keyed";
import style from "@/ui/staff/staff.module.css";

interface Asked {
  readonly purpose: Purpose;
  readonly categories: CategoryCode[];
  readonly monthsBack: number;
  readonly days: number;
  readonly maxPulls: number;
}

const DAYS_WHEN_UNBOUND = 365;
const PULLS_WHEN_UNBOUND = 12;

/** Starting terms of a purpose: its bounds, and for monitoring a year at one pull a month. */
function usualTerms(purpose: Purpose): Omit<Asked, "purpose" | "categories"> {
  const bound = boundOfPurpose(purpose);
  return { monthsBack: bound.maxMonthsBack, days: bound.maxDays ?? DAYS_WHEN_UNBOUND, maxPulls: bound.maxPulls ?? PULLS_WHEN_UNBOUND };
}

/** What consent can be asked for as the case stands, due diligence first: only what serves something that goes on. */
function purposesFor({ status, loan, tags }: CaseView): Purpose[] {
  const open = purposes.filter((purpose) => matterLives(purpose, { caseState: status, loanState: boundOfPurpose(purpose).serves.includes("loan") ? (loan?.status ?? null) : null }));
  return open.filter((purpose) => purpose !== "P4" || tags.renewal || loan !== null).sort((one, other) => Number(other === "P2") - Number(one === "P2"));
}

/** Asks the enterprise for consent: for what, which data, how far back, how long, how often. Nothing is ticked in advance. */
export function ConsentRequest({ view, again }: { readonly view: CaseView; /** Another one beside those that were asked for already: no longer the next step. */ readonly again: boolean }) {
  const t = useTranslations("bank.consent");
  const words = useTranslations("report.purpose");
  const trpc = useTRPC();
  const act = useAct();
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<Asked>();
  const offered = purposesFor(view);
  const [usual = "P2"] = offered;
  const purpose = Form.useWatch("purpose", form) ?? usual;
  const bound = boundOfPurpose(purpose);
  const request = useKeyed(trpc.authorisation.request.mutationOptions(act(t("requested"), { quiet: true, after: () => setOpen(false) })));
  if (offered.length === 0) return null;
  return (
    <>
      <Button type={again ? "default" : "primary"} onClick={() => setOpen(true)}>{t("request")}</Button>
      <Modal open={open} width="46rem" title={t("request")} okText={t("send")} okButtonProps={{ loading: request.isPending }} onCancel={() => setOpen(false)} onOk={() => form.submit()}>
        <Form form={form} layout="vertical" requiredMark={false} initialValues={{ purpose: usual, categories: [], ...usualTerms(usual) }}
          onFinish={(values) => request.send({ caseId: view.id, ...values, maxPullsPerMonth: values.purpose === "P3" ? 1 : null })}>
          <p className={style.intro}>{t("requestLead")}</p>
          <KeyedProblem of={request} />
          <div className={style.fields}>
            <Form.Item name="purpose" label={t("purpose")} className={style.wide}>
              <Select options={offered.map((value) => ({ value, label: words(value) }))} onChange={(value: Purpose) => form.setFieldsValue(usualTerms(value))} />
            </Form.Item>
            <Form.Item name="monthsBack" label={t("monthsBack")} rules={[{ required: true, message: t("numberMissing") }]}><InputNumber min={1} max={bound.maxMonthsBack} precision={0} style={{ inlineSize: "100%" }} /></Form.Item>
            <Form.Item name="days" label={t("days")} rules={[{ required: true, message: t("numberMissing") }]}><InputNumber min={1} max={bound.maxDays ?? 3660} precision={0} style={{ inlineSize: "100%" }} /></Form.Item>
            <Form.Item name="maxPulls" label={t("maxPulls")} rules={[{ required: true, message: t("numberMissing") }]}><InputNumber min={1} max={bound.maxPulls ?? 1000} precision={0} style={{ inlineSize: "100%" }} /></Form.Item>
          </div>
          <Form.Item name="categories" label={t("data")} rules={[{ required: true, message: t("dataMissing") }]}><CategoryChoice /></Form.Item>
        </Form>
      </Modal>
    </>
  );
}

/** The categories under the report's chapters; a chapter's name takes all of it. `value` and `onChange` come from the form. */
function CategoryChoice({ value = [], onChange }: { readonly value?: CategoryCode[]; readonly onChange?: (value: CategoryCode[]) => void }) {
  const t = useTranslations("bank.consent");
  const chapters = useTranslations("category.section");
  const english = useLocale() === "en";
  const put = (codes: readonly CategoryCode[], on: boolean) => onChange?.([...value.filter((code) => !codes.includes(code)), ...(on ? codes : [])]);
  return (
    <div className={style.form}>
      <div className={style.actions}>
        <Button size="small" onClick={() => put(categoryList.map(({ code }) => code), true)}>{t("all")}</Button>
        <Button size="small" onClick={() => put(categoryList.map(({ code }) => code), false)}>{t("none")}</Button>
        <span className={style.hint}>{t("chosen", { count: value.length })}</span>
      </div>
      <div className={style.checks}>
        {sections.map((section) => {
          const inside = categoryList.filter((category) => category.section === section);
          const codes = inside.map(({ code }) => code);
          const ticked = codes.filter((code) => value.includes(code)).length;
          if (inside.length === 0) return null;
          return (
            <fieldset key={section} className={style.group}>
              <legend><Checkbox checked={ticked === codes.length} indeterminate={ticked > 0 && ticked < codes.length} onChange={({ target }) => put(codes, target.checked)}>{chapters(section)}</Checkbox></legend>
              <div className={style.stacked}>
                {inside.map((category) => (
                  <Checkbox key={category.code} checked={value.includes(category.code)} onChange={({ target }) => put([category.code], target.checked)}>{english ? category.en : category.zh}</Checkbox>
                ))}
              </div>
            </fieldset>
          );
        })}
      </div>
    </div>
  );
}
