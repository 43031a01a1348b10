"use client";
import { useTranslations } from "next-intl";
import { needChannels } from "@/domain/need/purpose";
import { listOf, textOf } from "@/ui/kit/form-state";
import { Checkbox, CheckboxGroup, RadioGroup } from "@/ui/kit/choice-group";
import { Details } from "@/ui/kit/step-frame";
import { answerList, answerText } from "./draft";
import { InstitutionChoices } from "./institution-choices";
import type { StepFieldsProps } from "./step-fields";
import style from "./need.module.css";

/** Where the need goes. The list of products or banks appears under the way that was chosen, by style alone, so that it works without scripts. */
export function ChannelFields({ answers, state, options, errorOf }: Omit<StepFieldsProps, "step">) {
  const t = useTranslations("need");
  const channel = textOf(state, "channel", answerText(answers, "channel"));
  const products = listOf(state, "productVersionIds", answerList(answers, "productVersionIds"));
  const institutions = listOf(state, "institutionIds", answerList(answers, "institutionIds"));
  const multiBank = textOf(state, "multiBank", answerText(answers, "multiBank"));
  return (
    <div className={style.channel}>
      <RadioGroup name="channel" asQuestion label={t("question.channel")} error={errorOf("channel")} defaultValue={channel === "" ? undefined : channel} choices={needChannels.map((value) => ({ value, label: t(`channel.${value}`), hint: t(`channelHint.${value}`) }))} />
      <div className={style.products}>
        {options.products.length === 0 ? <p>{t("noProductFits")}</p> : null}
        <CheckboxGroup name="productVersionIds" label={t("label.products", { count: options.products.length })} hint={t("hint.products")} error={errorOf("productVersionIds")} choices={options.products} defaultValues={products} />
        {options.unfit.length > 0 ? (
          <Details summary={t("unfitSummary", { count: options.unfit.length })}>
            <ul className={style.unfit}>{options.unfit.map((one) => <li key={one.value}><strong>{one.label}</strong><br />{one.hint}</li>)}</ul>
          </Details>
        ) : null}
      </div>
      <div className={style.institutions}>
        <InstitutionChoices label={t("label.institutions")} hint={t("hint.institutions")} error={errorOf("institutionIds")} choices={options.institutions} chosen={institutions} />
      </div>
      <Checkbox name="multiBank" value="true" label={t("label.multiBank")} defaultChecked={multiBank === "true" || multiBank === "on"} error={errorOf("multiBank")} />
    </div>
  );
}
