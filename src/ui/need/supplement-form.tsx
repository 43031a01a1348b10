"use client";
import { useActionState } from "react";
import { useTranslations } from "next-intl";
import { largestDocumentBytes } from "@/domain/financing-case/document";
import { errorOf, textOf, untouched, type FormAction, type FormState } from "@/ui/kit/form-state";
import { ErrorSummary } from "@/ui/kit/error-summary";
import { FileInput } from "@/ui/kit/file-input";
import { Heading } from "@/ui/kit/layout";
import { FormBody, StepFrame } from "@/ui/kit/step-frame";
import { SubmitButton } from "@/ui/kit/submit-button";
import { TextArea } from "@/ui/kit/text-input";

export interface SupplementFormProps {
  readonly needId: string;
  readonly caseNumber: string;
  readonly item: { readonly id: string; readonly item: string; readonly note: string | null; readonly dueOn: string };
  readonly action: FormAction;
}

const kinds = "application/pdf,image/jpeg,image/png,image/webp";

/** One item a bank asked for: answered in words, with a file, or with a photo taken on the spot. */
export function SupplementForm({ needId, caseNumber, item, action }: SupplementFormProps) {
  const t = useTranslations("need.supplement");
  const refusal = useTranslations("refusal");
  // A file that is too large is found before it travels.
  const [state, act] = useActionState(async (before: FormState, form: FormData) => {
    const large = ["document", "photo"].find((name) => sizeOf(form.get(name)) > largestDocumentBytes);
    if (large !== undefined) return { errors: [{ name: large, message: refusal("document-too-large") }], values: { answer: wordsOf(form.get("answer")) } };
    return action(before, form);
  }, untouched);
  return (
    <StepFrame backHref={`/enterprise/needs/${needId}`}>
      <Heading level={1} caption={caseNumber}>{item.item}</Heading>
      {item.note === null ? null : <p>{item.note}</p>}
      <p>{t("until", { day: item.dueOn })}</p>
      <form action={act} noValidate>
        <FormBody>
          <ErrorSummary errors={state.errors} general={state.general} />
          <input type="hidden" name="needId" value={needId} />
          <input type="hidden" name="supplementId" value={item.id} />
          <FileInput name="photo" label={t("photo")} hint={t("photoHint")} error={errorOf(state, "photo")} accept="image/*" camera optional />
          <FileInput name="document" label={t("document")} hint={t("documentHint")} error={errorOf(state, "document")} accept={kinds} optional />
          <TextArea name="answer" label={t("answer")} hint={t("answerHint")} optional rows={3} defaultValue={textOf(state, "answer")} error={errorOf(state, "answer")} />
          <SubmitButton>{t("submit")}</SubmitButton>
        </FormBody>
      </form>
    </StepFrame>
  );
}

function wordsOf(value: FormDataEntryValue | null): string {
  return typeof value === "string" ? value : "";
}

function sizeOf(value: FormDataEntryValue | null): number {
  return value instanceof File ? value.size : 0;
}
