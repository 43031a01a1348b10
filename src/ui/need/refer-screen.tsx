import { useLocale, useTranslations } from "next-intl";
import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/server/root";
import type { FormAction } from "@/ui/kit/form-state";
import { LinkButton } from "@/ui/kit/button";
import { Heading, Panel } from "@/ui/kit/layout";
import { localText } from "@/ui/kit/local-text";
import { EmptyState } from "@/ui/kit/notice";
import { StepFrame } from "@/ui/kit/step-frame";
import { Rejection } from "./case-panel";
import type { Need, NeedCase } from "./draft";
import { ReferForm } from "./refer-form";

type Partner = inferRouterOutputs<AppRouter>["need"]["partners"][number];

export interface ReferScreenProps {
  readonly need: Need;
  readonly cases: readonly NeedCase[];
  readonly partners: readonly Partner[];
  readonly action: FormAction;
  readonly idempotencyKey: string;
}

/** Asking other banks: first what the earlier ones said and what can be done about it, then who has not seen the need. */
export function ReferScreen({ need, cases, partners, action, idempotencyKey }: ReferScreenProps) {
  const t = useTranslations("need.refer");
  const kind = useTranslations("product.institutionKind");
  const locale = useLocale();
  const free = partners.filter(({ seen }) => !seen).map((one) => ({ value: one.id, label: locale === "en" ? one.nameEn : one.nameZh, hint: kind(one.kind), isBank: one.kind === "bank" }));
  return (
    <StepFrame backHref={`/enterprise/needs/${need.id}`}>
      <Heading level={1} caption={need.number}>{t("question")}</Heading>
      {cases.filter(({ status }) => status === "rejected").map((one) => <Panel key={one.id} title={localText(locale, one.institution)}><Rejection one={one} /></Panel>)}
      {free.length === 0 ? (
        <EmptyState title={t("noneLeft")} action={<LinkButton href="/centres" look="secondary">{t("centre")}</LinkButton>}>{t("noneLeftText")}</EmptyState>
      ) : (
        <ReferForm needId={need.id} choices={free} action={action} idempotencyKey={idempotencyKey} />
      )}
    </StepFrame>
  );
}
