import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import * as z from "zod";
import { memberCaller } from "@/app/(enterprise)/enterprise/member-caller";
import { readSearch, type SearchParams } from "@/app/page-input";
import { StepForm } from "@/ui/enterprise/step-form";
import { Heading } from "@/ui/kit/layout";
import { StepFrame } from "@/ui/kit/step-frame";
import { endAgent } from "../actions";

const search = z.object({ member: z.string().optional() });

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("enterprise.member"))("end") };
}

export default async function EndMemberPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const [api, t, { member }] = await Promise.all([memberCaller(), getTranslations("enterprise.member"), readSearch(searchParams, search)]);
  const agent = (await api.enterprise.own()).members.find(({ id, role }) => id === member && role === "enterprise_agent");
  if (agent === undefined) redirect("/enterprise/members");
  return (
    <StepFrame backHref="/enterprise/members">
      <Heading level={1}>{t("endQuestion", { name: agent.name })}</Heading>
      <StepForm action={endAgent} values={{ membershipId: agent.id }} look="danger" label={t("endConfirm")} cancelHref="/enterprise/members" cancelLabel={t("keep")}>
        <p>{t("endText")}</p>
      </StepForm>
    </StepFrame>
  );
}
