"use client";
import { useLocale, useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { monthsBackFor, type Purpose } from "@/domain/authorisation/purpose";
import { categories } from "@/domain/report/registry";
import { CheckboxGroup } from "@/ui/kit/choice-group";
import { Details } from "@/ui/kit/step-frame";
import { categoryText, clustersOf, type Cluster } from "./authorisation";
import style from "./authorisation.module.css";

export interface CategoryTicksProps {
  readonly requested: readonly string[];
  readonly purpose: string;
  readonly monthsBack: number;
  /** Ticked before a mistake; nothing to begin with. */
  readonly chosen: readonly string[];
}

/** Ticks or unticks the whole group of which this is the head; each category can still be chosen on its own, and the head says whether all are. */
function tickCluster({ target, currentTarget }: FormEvent<HTMLDivElement>): void {
  const head = currentTarget.querySelector<HTMLInputElement>("input:not([name])");
  if (head === null) return;
  const boxes = [...currentTarget.querySelectorAll<HTMLInputElement>('input[name="categories"]')];
  if (target === head) for (const box of boxes) box.checked = head.checked;
  else head.checked = boxes.every(({ checked }) => checked);
}

/** The data that is asked for, in groups that open into categories, each with its department and how far back it goes. */
export function CategoryTicks({ requested, purpose, monthsBack, chosen }: CategoryTicksProps) {
  return (
    <div className={style.clusters}>
      {clustersOf(requested).map((cluster) => <ClusterTicks key={cluster.section} cluster={cluster} purpose={purpose} monthsBack={monthsBack} chosen={chosen} />)}
    </div>
  );
}

function ClusterTicks({ cluster, purpose, monthsBack, chosen }: { readonly cluster: Cluster } & Omit<CategoryTicksProps, "requested">) {
  const t = useTranslations("authorisation");
  const section = useTranslations("category.section");
  const locale = useLocale();
  const range = (code: Cluster["codes"][number]) => {
    const granted = monthsBackFor(purpose as Purpose, monthsBack, code);
    const shown = categories[code].reportWindowMonths;
    return shown === null ? t("wholeRange") : t("monthsBack", { months: Math.min(granted, shown) });
  };
  const choices = cluster.codes.map((code) => {
    const { name, department } = categoryText(locale, code);
    return { value: code, label: name, hint: `${department} · ${range(code)}` };
  });
  return (
    <div data-cluster={cluster.section} className={style.cluster} onChange={tickCluster}>
      <label className={style.head}>
        <input type="checkbox" defaultChecked={cluster.codes.every((code) => chosen.includes(code))} />
        <span><strong>{section(cluster.section)}</strong> <span className={style.soft}>{t("wholeGroup", { count: cluster.codes.length })}</span></span>
      </label>
      <Details summary={t("showCategories", { count: cluster.codes.length, section: section(cluster.section) })} open={cluster.codes.some((code) => chosen.includes(code))}>
        <CheckboxGroup part name="categories" label={section(cluster.section)} choices={choices} defaultValues={chosen} />
      </Details>
    </div>
  );
}
