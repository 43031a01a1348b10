"use client";
import { Button } from "antd";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/ui/shell/trpc";
import { useAct } from "@/ui/staff/use-act";
import style from "@/ui/staff/staff.module.css";
import type { FallingDueNote, UnansweredNeed } from "./answer";
import own from "./centre.module.css";

interface Contacted {
  readonly contactName: string;
  /** Masked. */
  readonly contactPhone: string;
}

export interface ContactProps extends Contacted {
  readonly whole: string | undefined;
  readonly pending: boolean;
  readonly onReveal: () => void;
}

/** Whom to call. The number is masked until the clerk asks for it, and each look is in the audit log. */
export function Contact({ contactName, contactPhone, whole, pending, onReveal }: ContactProps) {
  const t = useTranslations("centre.contact");
  if (contactPhone === "") return <span className={style.hint}>{t("none")}</span>;
  return (
    <div className={own.contact}>
      <span>{contactName}</span>
      {whole === undefined ? (
        <span className={own.phone}>
          <span className={style.mono}>{contactPhone}</span>
          <Button data-print="hide" type="link" size="small" loading={pending} aria-label={t("revealOf", { name: contactName })} onClick={onReveal}>{t("reveal")}</Button>
        </span>
      ) : <a href={`tel:${whole}`} className={style.mono}>{whole}</a>}
    </div>
  );
}

/** Whom to call about a need that no bank took. */
export function NeedContact({ need }: { readonly need: UnansweredNeed }) {
  const trpc = useTRPC();
  const { onError } = useAct()("");
  const reveal = useMutation(trpc.centre.contact.mutationOptions({ onError }));
  return <Contact contactName={need.contactName} contactPhone={need.contactPhone} whole={reveal.data?.contactPhone} pending={reveal.isPending} onReveal={() => { reveal.mutate({ needId: need.id }); }} />;
}

/** Whom to call about a loan that falls due. */
export function NoteContact({ note }: { readonly note: FallingDueNote }) {
  const trpc = useTRPC();
  const { onError } = useAct()("");
  const reveal = useMutation(trpc.centre.noteContact.mutationOptions({ onError }));
  return <Contact contactName={note.contactName} contactPhone={note.contactPhone} whole={reveal.data?.contactPhone} pending={reveal.isPending} onReveal={() => { reveal.mutate({ drawdownId: note.id }); }} />;
}
