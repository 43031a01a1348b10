import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import * as z from "zod";
import { readSearch, type SearchParams } from "@/app/page-input";
import { LinkButton } from "@/ui/kit/button";
import { Stack } from "@/ui/kit/layout";
import { Confirmation } from "@/ui/kit/notice";
import { StepFrame } from "@/ui/kit/step-frame";

const search = z.object({ login: z.string().optional() });

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("enterprise.register"))("doneTitle") };
}

export default async function RegisteredPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const t = await getTranslations("enterprise.register");
  const { login } = await readSearch(searchParams, search);
  return (
    <StepFrame>
      <Stack gap={5}>
        <Confirmation title={t("doneTitle")} numberLabel={t("loginName")} number={login?.slice(0, 50)}><p>{t("doneText")}</p></Confirmation>
        <LinkButton href="/sign-in?next=/enterprise" wide>{t("signIn")}</LinkButton>
      </Stack>
    </StepFrame>
  );
}
