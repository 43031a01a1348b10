"use client";
import { useState } from "react";
import { useLocale, useTranslations } from "next-intl";
import { yuanText } from "@/domain/money/display";
import { quoteLoan } from "@/domain/product/quote";
import type { RepaymentMethod } from "@/domain/product/vocabulary";
import { Select } from "@/ui/kit/select";
import { TextInput } from "@/ui/kit/text-input";
import { readCalculator, type CalculatorInput, type CalculatorRange } from "./calculator-input";
import { amountRange, termRange } from "./product-text";
import style from "./product.module.css";

export interface ProductCalculatorProps {
  readonly amountWan: string;
  readonly termMonths: number;
  readonly rate: string;
  readonly methods: readonly RepaymentMethod[];
  readonly range: CalculatorRange;
}

/** What a loan would cost, in yuan, by the same arithmetic as the offers are compared with. */
export function ProductCalculator({ amountWan, termMonths, rate, methods, range }: ProductCalculatorProps) {
  const t = useTranslations("product");
  const errorOf = useErrorText(range);
  const [form, setForm] = useState({ amountWan, term: String(termMonths), rate, method: methods[0] ?? "bullet" });
  const set = (name: keyof typeof form) => (event: { target: { value: string } }) => setForm({ ...form, [name]: event.target.value });
  const input = readCalculator(form, range);
  return (
    <div className={style.calculator}>
      <div className={style.inputs}>
        <TextInput name="calculator-amount" label={t("calculatorAmount")} inputMode="decimal" value={form.amountWan} onChange={set("amountWan")} error={errorOf(input, "amountWan")} />
        <TextInput name="calculator-term" label={t("calculatorTerm")} inputMode="numeric" value={form.term} onChange={set("term")} error={errorOf(input, "term")} />
        <TextInput name="calculator-rate" label={t("calculatorRate")} inputMode="decimal" value={form.rate} onChange={set("rate")} error={errorOf(input, "rate")} />
        <Select name="calculator-method" label={t("calculatorMethod")} value={form.method} onChange={set("method")} choices={methods.map((value) => ({ value, label: t(`repaymentMethod.${value}`) }))} />
      </div>
      <div aria-live="polite">{input.ok ? <Answer input={input} method={form.method} /> : <p>{t("calculatorInvalid")}</p>}</div>
    </div>
  );
}

/** What is wrong with a field, in words that name what the product lends. */
function useErrorText(range: CalculatorRange) {
  const t = useTranslations("product");
  const locale = useLocale();
  return (input: CalculatorInput, name: "amountWan" | "term" | "rate"): string | undefined => {
    const problem = input.ok ? undefined : input.problem[name];
    if (problem === undefined) return undefined;
    if (problem === "unreadable") return t(`calculatorUnreadable.${name}`);
    return name === "term" ? t("calculatorBeyond.term", { range: termRange(t, range) }) : t("calculatorBeyond.amountWan", { range: amountRange(t, locale, range) });
  };
}

function Answer({ input, method }: { readonly input: CalculatorInput & { readonly ok: true }; readonly method: RepaymentMethod }) {
  const t = useTranslations("product");
  const quote = quoteLoan({ principal: input.principal, rate: input.rate, termMonths: input.termMonths, method });
  const lines = [
    ["calculatorFirst", quote.firstPayment],
    ["calculatorLast", quote.lastPayment],
    ["calculatorInterest", quote.interest],
    ["calculatorTotal", quote.total],
  ] as const;
  return (
    <dl className={style.answer}>
      {lines.map(([key, amount]) => <div key={key}><dt>{t(key)}</dt><dd>{t("yuan", { amount: yuanText(amount) })}</dd></div>)}
    </dl>
  );
}
