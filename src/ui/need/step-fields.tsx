"use client";
import { useTranslations } from "next-intl";
import type { NeedStep } from "@/domain/need/need-schema";
import { needPurposes } from "@/domain/need/purpose";
import { guaranteeModes, repaymentMethods } from "@/domain/product/vocabulary";
import { textOf, type FormState } from "@/ui/kit/form-state";
import { RadioGroup } from "@/ui/kit/choice-group";
import { Heading } from "@/ui/kit/layout";
import { MoneyInput } from "@/ui/kit/money-input";
import type { Choice } from "@/ui/kit/select";
import { DateInput, TextArea, TextInput } from "@/ui/kit/text-input";
import { wanOfYuan } from "./amount-text";
import { ChannelFields } from "./channel-fields";
import { answerText, type Draft } from "./draft";
import type { InstitutionChoice } from "./institution-choices";

/** What can be chosen on the last page. */
export interface ChannelOptions {
  readonly products: readonly Choice[];
  /** Products of the same kind that do not fit, each with what speaks against it. */
  readonly unfit: readonly Choice[];
  readonly institutions: readonly InstitutionChoice[];
}

export interface StepFieldsProps {
  readonly step: NeedStep;
  readonly answers: Draft["answers"];
  readonly state: FormState;
  readonly options: ChannelOptions;
  readonly errorOf: (name: string) => string | undefined;
}

/** The fields of one question, filled with the latest that was typed. */
export function StepFields({ step, answers, state, options, errorOf }: StepFieldsProps) {
  const t = useTranslations("need");
  const field = (name: string) => ({ name, defaultValue: textOf(state, name, answerText(answers, name)), error: errorOf(name) });
  switch (step) {
    case "amount": {
      const known = answerText(answers, "amountWan") || wanOfYuan(answerText(answers, "amountYuan"));
      return <MoneyInput name="amountYuan" label={t("question.amount")} hint={t("hint.amount")} asQuestion error={errorOf("amountYuan")} defaultValue={textOf(state, "amountYuan", known)} />;
    }
    case "term":
      return (
        <>
          <TextInput {...field("termMonths")} label={t("question.term")} hint={t("hint.term")} asQuestion inputMode="numeric" width="short" affix={t("monthUnit")} autoComplete="off" />
          <DateInput {...field("neededBy")} label={t("label.neededBy")} hint={t("hint.neededBy")} optional />
        </>
      );
    case "purpose":
      return (
        <>
          <ChosenRadio {...field("purpose")} label={t("question.purpose")} choices={needPurposes.map((value) => ({ value, label: t(`purpose.${value}`) }))} />
          <TextArea {...field("purposeNote")} label={t("label.purposeNote")} hint={t("hint.purposeNote")} rows={3} />
        </>
      );
    case "guarantee":
      return <ChosenRadio {...field("guaranteeMode")} label={t("question.guarantee")} choices={guaranteeModes.map((value) => ({ value, label: t(`guaranteeMode.${value}`), hint: t(`guaranteeHint.${value}`) }))} />;
    case "repayment":
      return <ChosenRadio {...field("repaymentMethod")} label={t("question.repayment")} choices={repaymentMethods.map((value) => ({ value, label: t(`repaymentMethod.${value}`), hint: t(`repaymentHint.${value}`) }))} />;
    case "contact":
      return (
        <>
          <Heading level={1}>{t("question.contact")}</Heading>
          <p>{t("hint.contact")}</p>
          <TextInput {...field("contactName")} label={t("label.contactName")} autoComplete="name" width="medium" />
          <TextInput {...field("contactPhone")} label={t("label.contactPhone")} hint={t("hint.contactPhone")} type="tel" inputMode="tel" autoComplete="tel" width="medium" />
        </>
      );
    case "channel":
      return <ChannelFields answers={answers} state={state} options={options} errorOf={errorOf} />;
  }
}

function ChosenRadio({ defaultValue, ...group }: { readonly name: string; readonly label: string; readonly error: string | undefined; readonly choices: readonly Choice[]; readonly defaultValue: string }) {
  return <RadioGroup {...group} asQuestion defaultValue={defaultValue === "" ? undefined : defaultValue} />;
}
