"use client";
import { useState } from "react";
import Decimal from "decimal.js";
import NzhCn from "nzh/cn";
import { useLocale, useTranslations } from "next-intl";
import { describedBy, Field, fieldId, type FieldText } from "./field";
import style from "./field.module.css";

const yuanPerUnit = { yuan: 1, wan: 10_000 } as const;

export interface MoneyInputProps extends FieldText {
  readonly name: string;
  /** The unit the number is typed in and sent in; the server turns it into yuan. */
  readonly unit?: keyof typeof yuanPerUnit;
  readonly defaultValue?: string;
  readonly required?: boolean;
}

/** An amount as plain text, read back at once in yuan and in Chinese capitals, so that a slipped zero is seen. */
export function MoneyInput({ name, label, hint, error, optional, asQuestion, unit = "wan", defaultValue = "", required }: MoneyInputProps) {
  const t = useTranslations("kit");
  const [typed, setTyped] = useState(defaultValue);
  const spokenId = `${fieldId(name)}-spoken`;
  return (
    <Field name={name} label={label} hint={hint} error={error} optional={optional} asQuestion={asQuestion}>
      <div className={style.affixed}>
        <input id={fieldId(name)} name={name} type="text" inputMode="decimal" autoComplete="off" required={required} value={typed} onChange={(event) => setTyped(event.target.value)} aria-invalid={error ? true : undefined} aria-describedby={describedBy(name, { hint, error }, spokenId)} className={style.input} />
        <span className={style.affix}>{t(`unit.${unit}`)}</span>
      </div>
      <SpokenAmount id={spokenId} typed={typed} unit={unit} />
    </Field>
  );
}

function SpokenAmount({ id, typed, unit }: { readonly id: string; readonly typed: string; readonly unit: keyof typeof yuanPerUnit }) {
  const t = useTranslations("kit");
  const locale = useLocale();
  const text = typed.replace(/[,，\s]/g, "");
  if (!/^\d{1,12}(\.\d{0,6})?$/.test(text)) return <output id={id} className={style.spoken} />;
  const yuan = new Decimal(text).times(yuanPerUnit[unit]).toFixed(2, Decimal.ROUND_HALF_UP);
  const grouped = yuan.replace(/\B(?=(\d{3})+(?=\.))/g, ",").replace(/\.00$/, "");
  return (
    <output id={id} className={style.spoken} aria-live="polite">
      {t("amountInYuan", { amount: grouped })} {locale === "zh-CN" ? <strong className={style.whole}>{NzhCn.toMoney(yuan, { outSymbol: false, unOmitYuan: false, forceZheng: true })}</strong> : null}
    </output>
  );
}
