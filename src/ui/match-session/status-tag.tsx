"use client";
import { Tag } from "antd";
import { useTranslations } from "next-intl";
import type { SessionState } from "@/domain/match-session/lifecycle";

const colours: Readonly<Record<SessionState, string | undefined>> = { planned: undefined, inviting: "blue", scheduled: "cyan", running: "green", closed: "gold", followed_up: undefined };

/** Where a session stands, in words and colour. */
export function StatusTag({ status }: { readonly status: SessionState }) {
  const t = useTranslations("match-session.status");
  return <Tag color={colours[status]}>{t(status)}</Tag>;
}
