"use client";
import { Alert } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/ui/shell/trpc";
import { BatchList } from "./batch-list";
import { FreshnessTable } from "./freshness-table";
import { UploadPanel } from "./upload-panel";
import { StandingFigures } from "./standing-figures";
import style from "./department.module.css";

/** A steward's start: how fresh and sound the own categories are, a way to send a file, and what became of the latest. */
export function DepartmentScreen() {
  const t = useTranslations("department");
  const trpc = useTRPC();
  const freshness = useQuery(trpc.record.freshness.queryOptions());
  const rows = freshness.data ?? [];
  return (
    <div className={style.screen} aria-busy={freshness.isFetching}>
      <header>
        <h1>{t("title")}</h1>
        <p className={style.lead}>{t("lead")}</p>
      </header>
      {freshness.isError ? <Alert type="error" showIcon role="alert" title={t("failed")} /> : null}
      <StandingFigures rows={freshness.data} />
      <section aria-labelledby="freshness">
        <h2 id="freshness">{t("freshness.title")}</h2>
        <FreshnessTable rows={rows} loading={freshness.isPending} />
      </section>
      <UploadPanel rows={rows} />
      <BatchList rows={rows} />
    </div>
  );
}
