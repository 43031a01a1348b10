import { useLocale } from "next-intl";

const parts = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Shanghai", year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

/** An instant as the city's wall clock shows it: 2026-11-22 14:05. */
export function momentText(at: Date | string): string {
  const found = Object.fromEntries(parts.formatToParts(typeof at === "string" ? new Date(at) : at).map((part) => [part.type, part.value]));
  return `${found.year}-${found.month}-${found.day} ${found.hour}:${found.minute}`;
}

/** An instant in tables and timelines. */
export function Moment({ at }: { readonly at: Date | string | null | undefined }) {
  if (!at) return <>—</>;
  const iso = typeof at === "string" ? at : at.toISOString();
  return <time dateTime={iso} style={{ whiteSpace: "nowrap" }}>{momentText(at)}</time>;
}

/** A calendar day in documents: 2026年11月22日, or 22 November 2026. Takes YYYY-MM-DD. */
export function LongDate({ day }: { readonly day: string }) {
  const locale = useLocale();
  const text = new Intl.DateTimeFormat(locale === "en" ? "en-GB" : "zh-CN", { timeZone: "UTC", dateStyle: "long" }).format(new Date(`${day}T00:00:00Z`));
  return <time dateTime={day} style={{ whiteSpace: "nowrap" }}>{text}</time>;
}
