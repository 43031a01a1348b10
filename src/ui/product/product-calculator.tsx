"use client";
import { useState } from "react";
import { useTranslations } from "next-intl";
import { moneyFromWan } from "./calculator-input";
import { yuanText } from "@/domain/money/display";
import { quoteLoan } from "@/domain/product/quote";
import type { RepaymentMethod } from "@/domain/product/vocabulary";
import { AnnualRate } from "@/domain/rate/annual-rate";
import { Select } from "@/ui/kit/select";
import { TextInput } from "@/ui/kit/text-input";
import style from "./product.module.css";

export interface ProductCalculatorProps {
  readonly amountWan: string;
  readonly termMonths: number;
  readonly rate: string;
  readonly methods: readonly RepaymentMethod[];
}

/** What a loan would cost, in yuan, by the same arithmetic as the offers are compared with. */
export function ProductCalculator({ amountWan, termMonths, rate, methods }: ProductCalculatorProps) {
  const t = useTranslations("product");
  const [form, setForm] = useState({ amountWan, term: String(termMonths), rate, method: methods[0] ?? "bullet" });
  const set = (name: keyof typeof form) => (event: { target: { value: string } }) => setForm({ ...form, [name]: event.target.value });
  return (
    <div className={style.calculator}>
      <div className={style.inputs}>
        <TextInput name="calculator-amount" label={t("calculatorAmount")} inputMode="decimal" value={form.amountWan} onChange={set("amountWan")} />
        <TextInput name="calculator-term" label={t("calculatorTerm")} inputMode="numeric" value={form.term} onChange={set("term")} />
        <TextInput name="calculator-rate" label={t("calculatorRate")} inputMode="decimal" value={form.rate} onChange={set("rate")} />
        <Select name="calculator-method" label={t("calculatorMethod")} value={form.method} onChange={set("method")} choices={methods.map((value) => ({ value, label: t(`repaymentMethod.${value}`) }))} />
      </div>
      <Answer {...form} />
    </div>
  );
}

function Answer({ amountWan, term, rate, method }: { readonly amountWan: string; readonly term: string; readonly rate: string; readonly method: string }) {
  const t = useTranslations("product");
  const principal = moneyFromWan(amountWan);
  const parsedRate = AnnualRate.parse(rate.trim());
  if (principal === null || !/^[1-9]\d{0,2}$/.test(term.trim()) || !parsedRate.ok) return <p role="status">{t("calculatorInvalid")}</p>;
  const quote = quoteLoan({ principal, rate: parsedRate.value, termMonths: parseInt(term, 10), method: method as RepaymentMethod });
  const lines = [
    ["calculatorFirst", quote.firstPayment],
    ["calculatorLast", quote.lastPayment],
    ["calculatorInterest", quote.interest],
    ["calculatorTotal", quote.total],
  ] as const;
  return (
    <dl className={style.answer} aria-live="polite">
      {lines.map(([key, amount]) => <div key={key}><dt>{t(key)}</dt><dd>{t("yuan", { amount: yuanText(amount) })}</dd></div>)}
    </dl>
  );
}
