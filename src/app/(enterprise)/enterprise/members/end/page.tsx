import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { memberCaller } from "@/app/(enterprise)/enterprise/member-caller";
import { StepForm } from "@/ui/enterprise/step-form";
import { Heading } from "@/ui/kit/layout";
import { StepFrame } from "@/ui/kit/step-frame";
import { endAgent } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("enterprise.member"))("end") };
}

export default async function EndMemberPage({ searchParams }: { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const [api, t, { member }] = await Promise.all([memberCaller(), getTranslations("enterprise.member"), searchParams]);
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
