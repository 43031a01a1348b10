"use client";
import { useTranslations } from "next-intl";
import type { SessionState } from "@/domain/match-session/lifecycle";
import { Tag, type Tone } from "@/ui/kit/tag";

const tones: Readonly<Record<SessionState, Tone>> = { planned: "neutral", inviting: "info", scheduled: "info", running: "success", closed: "warning", followed_up: "neutral" };

/** Where a session stands, in words and colour. */
export function StatusTag({ status }: { readonly status: SessionState }) {
  const t = useTranslations("match-session.status");
  return <Tag tone={tones[status]}>{t(status)}</Tag>;
}
