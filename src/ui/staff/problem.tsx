"use client";
import { Alert } from "antd";
import { useTranslations } from "next-intl";
import { momentText } from "@/ui/kit/moment";
import { didText } from "@/ui/kit/request-words";
import { useWanText } from "./wan-text";

/** What the server says beside a failed call. */
interface Told {
  readonly code?: string;
  readonly reason?: string;
  readonly traceId?: string;
  readonly detail?: Readonly<Record<string, string>>;
  readonly fields?: Readonly<Record<string, string>>;
}

/** Reads what came with a failed call; nothing when the network failed. */
export function toldBy(error: unknown): Told | null {
  if (typeof error !== "object" || error === null || !("data" in error)) return null;
  const { data } = error;
  return typeof data === "object" && data !== null ? data : null;
}

const amounts = new Set(["drawable", "outstanding"]);
const moments = new Set(["at", "until"]);

/** Turns any failed call into a sentence for the person: who was first, what is wrong with the input, or the trace number. */
export function useProblemText(): (error: unknown) => string {
  const t = useTranslations("refusal");
  const words = useTranslations("bank");
  const wan = useWanText();
  const states = useTranslations("financing-case.status");
  const loans = useTranslations("loan.status");
  const sessions = useTranslations("match-session.status");
  const roles = useTranslations("role");
  const requests = useTranslations("request");
  const readable = (detail: Readonly<Record<string, string>>): Record<string, string> => {
    const entries = Object.entries(detail).map(([key, value]) => {
      if (amounts.has(key)) return [key, words("wan", { amount: wan(value) })];
      if (moments.has(key)) return [key, momentText(value)];
      if (key === "did") return [key, didText(requests, detail)];
      if (key === "state") return [key, states.has(value) ? states(value) : loans.has(value) ? loans(value) : sessions.has(value) ? sessions(value) : value];
      return [key, value];
    });
    const read = Object.fromEntries(entries) as Record<string, string>;
    const role = detail.role ?? "system";
    return { who: "—", at: "—", state: "—", ...read, ...(detail.who === "" ? { who: roles.has(role) ? roles(role) : role } : {}) };
  };
  return (error) => {
    const told = toldBy(error);
    if (told === null) return t("offline");
    if (told.reason !== undefined && t.has(told.reason)) return t(told.reason, readable(told.detail ?? {}));
    const [field] = Object.values(told.fields ?? {});
    if (field !== undefined) return t.has(field) ? t(field, {}) : words("checkFields");
    if (told.code === "FORBIDDEN") return t("forbidden");
    if (told.code === "UNAUTHORIZED") return t("signed-out");
    if (told.code === "NOT_FOUND") return t("not-found");
    return told.traceId === undefined ? t("generic") : t("internal", { traceId: told.traceId });
  };
}

/** The problem above the fields of a form; the form keeps what was typed. */
export function Problem({ error }: { readonly error: unknown }) {
  const text = useProblemText();
  return error === null || error === undefined ? null : <Alert type="error" showIcon role="alert" title={text(error)} />;
}
