"use client";
import { Button } from "antd";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/ui/shell/trpc";
import { useAct } from "@/ui/staff/use-act";
import style from "@/ui/staff/staff.module.css";
import type { UnansweredNeed } from "./answer";
import own from "./centre.module.css";

/** Whom to call about a need. The number is masked until the clerk asks for it, and each look is in the audit log. */
export function Contact({ need }: { readonly need: UnansweredNeed }) {
  const t = useTranslations("centre.desk");
  const trpc = useTRPC();
  const { onError } = useAct()("");
  const reveal = useMutation(trpc.centre.contact.mutationOptions({ onError }));
  return (
    <div className={own.contact}>
      <span>{need.contactName}</span>
      {reveal.data === undefined ? (
        <span>
          <span className={style.mono}>{need.contactPhone}</span>
          <Button type="link" size="small" loading={reveal.isPending} aria-label={t("revealOf", { name: need.contactName })} onClick={() => { reveal.mutate({ needId: need.id }); }}>{t("reveal")}</Button>
        </span>
      ) : <a href={`tel:${reveal.data.contactPhone}`} className={style.mono}>{reveal.data.contactPhone}</a>}
    </div>
  );
}
