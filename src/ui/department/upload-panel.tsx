"use client";
import { useState } from "react";
import Link from "next/link";
import { Alert, Button, Select, Upload as FileField } from "antd";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useTRPC } from "@/ui/shell/trpc";
import { countText, type Freshness, type Upload } from "./answer";
import { useRefusedReason } from "./field-label";
import style from "./department.module.css";

interface Refused {
  readonly reason: string;
  readonly detail: Readonly<Record<string, string>>;
}

/** Sends one file of one category and tells at once what became of its lines. A refused file changed nothing. */
export function UploadPanel({ rows }: { readonly rows: readonly Freshness[] }) {
  const t = useTranslations("department.upload");
  const english = useLocale() === "en";
  const trpc = useTRPC();
  const client = useQueryClient();
  const [chosen, choose] = useState<string>();
  const category = chosen ?? (rows.length === 1 ? rows[0]?.category : undefined);
  const sending = useMutation({
    mutationFn: (file: File) => sendFile(category ?? "", file),
    onSettled: () => client.invalidateQueries({ queryKey: trpc.record.pathKey() }),
  });
  return (
    <section aria-labelledby="upload" className={style.panel}>
      <h2 id="upload">{t("title")}</h2>
      <p className={style.lead}>{t("lead")}</p>
      <div className={style.tools}>
        <Select aria-label={t("category")} placeholder={t("category")} value={category} onChange={choose} className={style.choice} disabled={sending.isPending}
          options={rows.map((row) => ({ value: row.category, label: english ? row.en : row.zh }))} />
        <FileField accept=".csv,.ndjson,.jsonl,.xlsx" showUploadList={false} disabled={category === undefined || sending.isPending}
          beforeUpload={(file) => { sending.mutate(file); return false; }}>
          <Button type="primary" loading={sending.isPending} disabled={category === undefined}>{sending.isPending ? t("sending") : t("choose")}</Button>
        </FileField>
      </div>
      <div aria-live="polite" className={style.answer}>
        {sending.isError ? <Alert type="error" showIcon title={t("offline")} /> : null}
        {sending.data === undefined ? null : <Result answer={sending.data} category={category ?? ""} />}
      </div>
    </section>
  );
}

function Result({ answer, category }: { readonly answer: Upload | Refused; readonly category: string }) {
  const t = useTranslations("department.upload");
  const reasonOf = useRefusedReason(category);
  if ("reason" in answer) return <Alert type="error" showIcon title={t("refused")} description={reasonOf(answer.reason, answer.detail) ?? t("refusedOther")} />;
  const { file, batch, lines, accepted, unchanged, withdrawn, rejected } = answer;
  const counts = { lines: countText(lines), accepted: countText(accepted), unchanged: countText(unchanged), withdrawn: countText(withdrawn), rejected: countText(rejected) };
  return (
    <Alert type={rejected > 0 ? "warning" : "success"} showIcon title={t(rejected > 0 && rejected === lines ? "allRejected" : "done", { file, batch })} description={t("counts", counts)}
      action={rejected > 0 ? <Link href={`/department/batches/${batch}`}>{t("seeRejects")}</Link> : undefined} />
  );
}

/** The answer of the platform, also when it refused; only a broken connection or a bug throws. */
async function sendFile(category: string, file: File): Promise<Upload | Refused> {
  const address = `/department/upload?${new URLSearchParams({ category, name: file.name }).toString()}`;
  const response = await fetch(address, { method: "POST", body: file, headers: { "content-type": "application/octet-stream" } });
  if (response.status >= 500) throw new Error(`status ${response.status}`);
  return (await response.json()) as Upload | Refused;
}
