"use client";
import { useState } from "react";
import { Popover } from "antd";
import { useLocale, useTranslations } from "next-intl";
import { definitionOf, type DefinedCode } from "@/domain/statistic/definition";
import style from "./statistic.module.css";

/** Opens what a figure means; by mouse, touch or keyboard, closed by Escape. */
export function DefinitionButton({ code }: { readonly code: DefinedCode }) {
  const t = useTranslations("statistic.definition");
  const [open, setOpen] = useState(false);
  const definition = definitionOf(code, useLocale());
  const content = (
    <div className={style.definition} role="note">
      <p>{definition.definition}</p>
      <dl>
        <dt>{t("formula")}</dt><dd>{definition.formula}</dd>
        <dt>{t("unit")}</dt><dd>{definition.unit}</dd>
      </dl>
    </div>
  );
  return (
    <Popover open={open} onOpenChange={setOpen} trigger="click" title={definition.name} content={content} destroyOnHidden>
      <button type="button" className={style.ask} aria-expanded={open} aria-label={t("open", { name: definition.name })}
        onKeyDown={(event) => { if (event.key === "Escape") setOpen(false); }}>
        <span aria-hidden="true">?</span>
      </button>
    </Popover>
  );
}
