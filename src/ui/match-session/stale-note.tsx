"use client";
import { Alert, Button } from "antd";
import { useTranslations } from "next-intl";
import { momentText } from "@/ui/kit/moment";
import own from "./match-session.module.css";

interface Refreshed {
  readonly isError: boolean;
  /** The browser itself knows that it is offline, and waits. */
  readonly isPaused: boolean;
  readonly isFetching: boolean;
  readonly dataUpdatedAt: number;
  readonly refetch: () => unknown;
}

/** Stays in sight while the list moves. Says that the page could not be refreshed and of what time it is: the hall's line may drop, and the work at the door goes on. */
export function StaleNote({ query }: { readonly query: Refreshed }) {
  const t = useTranslations("match-session");
  const at = momentText(new Date(query.dataUpdatedAt));
  if (query.isPaused) return <div className={own.stale}><Alert type="warning" showIcon role="status" title={t("offline", { at })} /></div>;
  if (!query.isError) return null;
  return <div className={own.stale}><Alert type="warning" showIcon role="status" title={t("stale", { at })} action={<Button loading={query.isFetching} onClick={() => void query.refetch()}>{t("retry")}</Button>} /></div>;
}
