"use client";
import { Button } from "antd";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/ui/shell/trpc";
import { useAct } from "@/ui/staff/use-act";
import style from "@/ui/staff/staff.module.css";
import type { BankRole, CaseView } from "./answer";

/** Whom to call. The number is masked until the officer asks for it, and each look is in the audit log. */
export function Contact({ view, role }: { readonly view: CaseView; readonly role: BankRole }) {
  const t = useTranslations("bank.need");
  const trpc = useTRPC();
  const { onError } = useAct()("");
  const reveal = useMutation(trpc.financingCase.contact.mutationOptions({ onError }));
  const { contactName, contactPhone } = view.need;
  if (contactName === null) return <>—</>;
  const whole = reveal.data?.contactPhone;
  return (
    <span className={style.title}>
      <span>{contactName}</span>
      {whole === undefined ? <span className={style.mono}>{contactPhone}</span> : <a href={`tel:${whole}`} className={style.mono}>{whole}</a>}
      {whole === undefined && role === "bank.officer" ? <Button size="small" loading={reveal.isPending} aria-label={t("revealOf", { name: contactName })} onClick={() => reveal.mutate({ caseId: view.id })}>{t("reveal")}</Button> : null}
    </span>
  );
}
