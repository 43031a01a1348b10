import { useLocale, useTranslations } from "next-intl";
import { categories } from "@/domain/report/registry";
import { Amount } from "@/ui/kit/amount";
import { Heading, Panel, Stack } from "@/ui/kit/layout";
import { LockedField } from "@/ui/kit/locked-field";
import { LongDate } from "@/ui/kit/moment";
import { StepFrame } from "@/ui/kit/step-frame";
import type { FormAction } from "@/ui/kit/form-state";
import { RegistrantForm } from "./registrant-form";

export interface Registration {
  readonly uscc: string;
  readonly name: string;
  readonly enterpriseType: string;
  readonly industryCode: string;
  readonly registeredCapital: string;
  readonly establishedOn: string;
  readonly registrationStatus: string;
  readonly address: string | null;
  readonly asOf: string;
}

/** What is on record about the enterprise, locked, and below it the person who registers it. */
export function RegisterScreen({ registration, district, action }: { readonly registration: Registration; readonly district: string; readonly action: FormAction }) {
  const t = useTranslations("enterprise");
  const locale = useLocale();
  const { department, departmentEn } = categories.registration;
  const from = { source: locale === "en" ? departmentEn : department, asOf: registration.asOf };
  return (
    <StepFrame step={2} count={2} backHref="/register">
      <Stack gap={5}>
        <Heading level={1} caption={registration.uscc}>{registration.name}</Heading>
        <Panel title={t("register.onRecord")}>
          <p>{t("register.onRecordText")}</p>
          <LockedField label={t("fact.name")} value={registration.name} {...from} correctionHref="/centres" />
          <LockedField label={t("fact.type")} value={registration.enterpriseType} {...from} />
          <LockedField label={t("fact.district")} value={district} {...from} />
          <LockedField label={t("fact.capital")} value={<Amount yuan={registration.registeredCapital} />} {...from} />
          <LockedField label={t("fact.established")} value={<LongDate day={registration.establishedOn} />} {...from} />
          <LockedField label={t("fact.address")} value={registration.address ?? "—"} {...from} />
        </Panel>
        <Panel title={t("register.registrant")}>
          <p>{t("register.registrantText")}</p>
          <RegistrantForm uscc={registration.uscc} action={action} />
        </Panel>
      </Stack>
    </StepFrame>
  );
}
