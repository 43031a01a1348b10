"use client";
import { Alert, Button } from "antd";
import { useTranslations } from "next-intl";
import { momentText } from "@/ui/kit/moment";

interface Refreshed {
  readonly isError: boolean;
  readonly isFetching: boolean;
  readonly dataUpdatedAt: number;
  readonly refetch: () => unknown;
}

/** Says that the last refresh failed and of what time the page is: the hall's line may drop, and the work at the door goes on. */
export function StaleNote({ query }: { readonly query: Refreshed }) {
  const t = useTranslations("match-session");
  if (!query.isError) return null;
  return <Alert type="warning" showIcon role="status" title={t("stale", { at: momentText(new Date(query.dataUpdatedAt)) })} action={<Button loading={query.isFetching} onClick={() => void query.refetch()}>{t("retry")}</Button>} />;
}
