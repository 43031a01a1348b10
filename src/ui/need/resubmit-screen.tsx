import { useLocale, useTranslations } from "next-intl";
import type { FormAction } from "@/ui/kit/form-state";
import { StepForm } from "@/ui/enterprise/step-form";
import { Heading } from "@/ui/kit/layout";
import { localText } from "@/ui/kit/local-text";
import { Notice } from "@/ui/kit/notice";
import { StepFrame } from "@/ui/kit/step-frame";
import type { NeedCase } from "./draft";

/** A case that the bank sent back: what it wants, and the way to hand it in again. */
export function ResubmitScreen({ needId, one, action }: { readonly needId: string; readonly one: NeedCase; readonly action: FormAction }) {
  const t = useTranslations("need.resubmit");
  const locale = useLocale();
  const said = one.events.filter(({ event }) => event === "send_back").at(-1)?.note;
  return (
    <StepFrame backHref={`/enterprise/needs/${needId}`}>
      <Heading level={1} caption={one.number}>{t("question", { bank: localText(locale, one.institution) })}</Heading>
      {said ? <Notice tone="warning" title={t("said")}><p>{said}</p></Notice> : null}
      <StepForm action={action} values={{ needId, caseId: one.id, version: String(one.version) }} label={t("confirm")} cancelHref={`/enterprise/needs/${needId}`} reason={{ label: t("note"), hint: t("noteHint"), optional: true }}>
        <p>{t("effect")}</p>
      </StepForm>
    </StepFrame>
  );
}
