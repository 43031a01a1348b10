import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { memberCaller } from "@/app/(enterprise)/enterprise/member-caller";
import { AnswerScreen } from "@/ui/authorisation/answer-screen";
import { answer } from "../../actions";
import { readAuthorisation } from "../../read-authorisation";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("authorisation"))("ask.pageTitle") };
}

export default async function AnswerPage({ params }: { readonly params: Promise<{ id: string }> }) {
  const { id } = await params;
  const authorisation = await readAuthorisation(id);
  if (authorisation.status !== "pending") redirect(`/enterprise/authorisations/${id}`);
  const me = await (await memberCaller()).account.me();
  return <AnswerScreen authorisation={authorisation} enterpriseName={me.active.organisationZh} signer={me.name} maySign={me.active.role === "enterprise.legal"} action={answer} idempotencyKey={randomUUID()} />;
}
