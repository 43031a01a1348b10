"use client";
import { useActionState } from "react";
import { useTranslations } from "next-intl";
import { needStepNames, type NeedStep } from "@/domain/need/need-schema";
import { errorOf, untouched, type FormAction } from "@/ui/kit/form-state";
import { ErrorSummary } from "@/ui/kit/error-summary";
import { FormBody, StepFrame } from "@/ui/kit/step-frame";
import { SubmitButton } from "@/ui/kit/submit-button";
import type { Draft } from "./draft";
import { StepFields, type ChannelOptions } from "./step-fields";
import { useAutosave } from "./use-autosave";

export interface NeedStepFormProps {
  readonly step: NeedStep;
  readonly draft: Pick<Draft, "id" | "answers">;
  readonly options: ChannelOptions;
  readonly action: FormAction;
  readonly backHref: string;
  /** When the draft was last kept. */
  readonly savedAt: string;
  /** Keeps what is typed before the person goes on. */
  readonly keep: (form: FormData) => Promise<string | null>;
  /** The person came to change one answer and goes back to the overview. */
  readonly fromCheck: boolean;
}

/** One question of the wizard. What is typed is kept on the server, right or wrong, while it is typed. */
export function NeedStepForm({ step, draft, options, action, keep, backHref, savedAt, fromCheck }: NeedStepFormProps) {
  const t = useTranslations("need");
  const kit = useTranslations("kit");
  const [state, act] = useActionState(action, untouched);
  const { keptAt, ...typing } = useAutosave(keep, savedAt);
  return (
    <StepFrame step={needStepNames.indexOf(step) + 1} count={needStepNames.length} backHref={backHref} saved={t("savedAt", { time: keptAt.slice(-5) })}>
      <form action={act} noValidate {...typing}>
        <FormBody>
          <ErrorSummary errors={state.errors} general={state.general} />
          <input type="hidden" name="needId" value={draft.id} />
          <input type="hidden" name="step" value={step} />
          {fromCheck ? <input type="hidden" name="from" value="check" /> : null}
          <StepFields step={step} answers={draft.answers} state={state} options={options} errorOf={(name) => errorOf(state, name)} />
          <SubmitButton>{fromCheck ? t("saveAnswer") : kit("continue")}</SubmitButton>
        </FormBody>
      </form>
    </StepFrame>
  );
}
