"use client";
import { useState } from "react";
import { useTranslations } from "next-intl";
import style from "./product.module.css";

/** "Does it fit me": the reader ticks, the page counts, nothing leaves the browser. */
export function ProductChecklist({ criteria }: { readonly criteria: readonly string[] }) {
  const t = useTranslations("product");
  const [met, setMet] = useState<readonly string[]>([]);
  const toggle = (text: string) => setMet(met.includes(text) ? met.filter((other) => other !== text) : [...met, text]);
  return (
    <>
      <ul className={style.checks}>
        {criteria.map((text) => (
          <li key={text}>
            <label className={style.check}>
              <input type="checkbox" checked={met.includes(text)} onChange={() => toggle(text)} />
              <span>{text}</span>
            </label>
          </li>
        ))}
      </ul>
      <p className={style.verdict} role="status">
        {met.length === criteria.length ? t("checklistAll") : t("checklistSome", { met: met.length, total: criteria.length })}
      </p>
    </>
  );
}
