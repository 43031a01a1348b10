import { createTranslator, type AbstractIntlMessages } from "next-intl";
import districts from "@/domain/district/districts.json";
import type { CategoryDefinition, FieldDefinition, FieldUnit } from "@/domain/report/category";
import type { CategoryCode } from "@/domain/report/category-code";
import type { Particulars } from "@/domain/report/contribution";
import { categories } from "@/domain/report/registry";
import type { Cell, Edition } from "@/domain/report/snapshot";
import { Exact } from "@/domain/money/exact";
import { industryName } from "@/domain/enterprise/industry";
import { englishText, wanText, yuanText } from "@/domain/money/display";
import { Money } from "@/domain/money/money";

export type ReportLocale = "zh-CN" | "en";

type Translate = (key: string, values?: Record<string, string | number>) => string;

export const dash = "—";

/** Every word and number of a report in one language; the edition decides the unit of money (banks read 万元, enterprises 元). */
export interface ReportText {
  readonly locale: ReportLocale;
  /** A sentence or label of the report's own messages. */
  t(key: string, values?: Record<string, string | number>): string;
  /** A label of the catalogue's messages: chapters, cadences. */
  catalogue(key: string): string;
  category(code: CategoryCode): string;
  department(code: CategoryCode): string;
  field(field: FieldDefinition): string;
  unit(unit: FieldUnit): string;
  /** An amount with its unit, for running text and figures. */
  money(yuan: string): string;
  /** An amount without its unit, for a column whose header carries it. */
  amount(yuan: string): string;
  cell(field: FieldDefinition, value: Cell): string;
  /** The particulars of a finding, each written as its name says. */
  particulars(code: CategoryCode, particulars: Particulars): Record<string, string>;
  instant(iso: string): string;
}

function grouped(value: string, places: number): string {
  const [whole = "", fraction] = new Exact(value).toDecimalPlaces(places).toFixed().split(".");
  const withCommas = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  return fraction === undefined ? withCommas : `${withCommas}.${fraction}`;
}

function yuan(value: string): Money {
  return Money.round(new Exact(value));
}

/** Date and time in Shanghai, "2026-11-22 14:05". */
function shanghaiTime(iso: string): string {
  return new Date(Date.parse(iso) + 8 * 3_600_000).toISOString().slice(0, 16).replace("T", " ");
}

function valueIn(definition: CategoryDefinition, value: string): string {
  const labels = definition.fields.map((field) => field.enumEn?.[value]);
  return labels.find((label) => label !== undefined) ?? value;
}

function particularText(text: ReportText, code: CategoryCode, name: string, value: string): string {
  if (name.startsWith("amount")) return text.money(value);
  if (name.startsWith("percent")) return value.replace(/^-/, "−");
  return name.startsWith("value") && text.locale === "en" ? valueIn(categories[code], value) : value;
}

/** A code with the name it stands for; alone where nobody knows it. */
function codeText(text: ReportText, code: string, name: { readonly zh: string; readonly en: string } | null | undefined): string {
  return name ? `${text.locale === "en" ? name.en : name.zh} ${code}` : code;
}

function cellText(text: ReportText, field: FieldDefinition, value: Cell): string {
  if (value === null) return dash;
  if (field.type === "bool") return text.t(value === true || value === "true" ? "yes" : "no");
  if (field.unit === "CNY") return text.amount(String(value));
  if (field.type === "decimal") return grouped(String(value), 4);
  const written = String(value);
  if (field.name === "district_code") return codeText(text, written, districts.districts.find((one) => one.code === written));
  if (field.name === "industry_code") return codeText(text, written, industryName(written));
  return text.locale === "en" ? field.enumEn?.[written] ?? written : written;
}

// Building a translator parses messages; the messages of a language live as long as the process, so its texts may too.
const known = new WeakMap<AbstractIntlMessages, Map<Edition, ReportText>>();

/** The words of a report in one language, from the message files of that language. */
export function reportText(locale: ReportLocale, messages: AbstractIntlMessages, edition: Edition): ReportText {
  const texts = known.get(messages) ?? new Map<Edition, ReportText>();
  known.set(messages, texts);
  const text = texts.get(edition) ?? newText(locale, messages, edition);
  texts.set(edition, text);
  return text;
}

function newText(locale: ReportLocale, messages: AbstractIntlMessages, edition: Edition): ReportText {
  // The messages are read at run time, so their keys cannot be known to the compiler; a test compares them with the keys used.
  const translate = createTranslator({ locale, messages }) as Translate;
  const report: Translate = (key: string, values?: Record<string, string | number>) => translate(`report.${key}`, values);
  const isChinese = locale === "zh-CN";
  const amountUnit = edition === "bank" ? "wan" : "yuan";
  const text: ReportText = {
    locale,
    t: report,
    catalogue: (key) => translate(`category.${key}`),
    category: (code) => (isChinese ? categories[code].zh : categories[code].en),
    department: (code) => (isChinese ? categories[code].department : categories[code].departmentEn),
    field: (field) => (isChinese ? field.zh : field.en),
    unit: (unit) => report(`unit.${unit === "%" ? "percent" : unit === "CNY" ? (isChinese ? amountUnit : "CNY") : unit}`),
    money: (value) => (isChinese ? `${text.amount(value)} ${text.unit("CNY")}` : englishText(yuan(value))),
    amount: (value) => (isChinese && amountUnit === "wan" ? wanText(yuan(value)) : yuanText(yuan(value))),
    cell: (field, value) => cellText(text, field, value),
    particulars: (code, particulars) => Object.fromEntries(Object.entries(particulars).map(([name, value]) => [name, particularText(text, code, name, value)])),
    instant: shanghaiTime,
  };
  return text;
}
