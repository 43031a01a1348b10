import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/ui/kit/button";
import { Stack } from "@/ui/kit/layout";
import { Confirmation } from "@/ui/kit/notice";
import { StepFrame } from "@/ui/kit/step-frame";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("enterprise.register"))("doneTitle") };
}

export default async function RegisteredPage({ searchParams }: { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const t = await getTranslations("enterprise.register");
  const { login } = await searchParams;
  return (
    <StepFrame>
      <Stack gap={5}>
        <Confirmation title={t("doneTitle")} numberLabel={t("loginName")} number={typeof login === "string" ? login.slice(0, 50) : undefined}><p>{t("doneText")}</p></Confirmation>
        <LinkButton href="/sign-in?next=/enterprise" wide>{t("signIn")}</LinkButton>
      </Stack>
    </StepFrame>
  );
}
