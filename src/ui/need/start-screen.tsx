import Link from "next/link";
import { useTranslations } from "next-intl";
import { answeredSteps, needStepNames } from "@/domain/need/need-schema";
import { EnterpriseFacts, type Enterprise } from "@/ui/enterprise/enterprise-facts";
import { Page, Panel } from "@/ui/kit/layout";
import { momentText } from "@/ui/kit/moment";
import { Notice } from "@/ui/kit/notice";
import { Details } from "@/ui/kit/step-frame";
import { SubmitButton } from "@/ui/kit/submit-button";
import type { Draft } from "./draft";
import style from "./need.module.css";

const needed = ["amount", "purpose", "guarantee", "contact"] as const;
const after = ["answer", "consent", "offer", "free"] as const;

export interface StartScreenProps {
  readonly action: (form: FormData) => Promise<void>;
  readonly draft: Draft | null;
  readonly enterprise: Enterprise;
  readonly product: string | undefined;
}

/** Before the first question: how long it takes, what is needed and what is known already, and what comes after. */
export function StartScreen({ action, draft, enterprise, product }: StartScreenProps) {
  const t = useTranslations("need.start");
  return (
    <Page title={t("title")} caption={enterprise.name} lead={t("lead")} width="narrow">
      {draft === null ? null : (
        <Notice title={t("draftTitle", { done: answeredSteps(draft.answers).length, count: needStepNames.length })}>
          <p>{t.rich("draftText", { number: draft.number, time: momentText(draft.updatedAt), moment: (text) => <span key="moment" className={style.whole}>{text}</span> })} <Link href="/enterprise/apply/check">{t("review")}</Link></p>
        </Notice>
      )}
      <Panel title={t("needTitle")}>
        <ul>{needed.map((key) => <li key={key}>{t(`need.${key}`)}</li>)}</ul>
        <p>{t("known")}</p>
        <Details summary={t("knownFacts")}><EnterpriseFacts enterprise={enterprise} /></Details>
      </Panel>
      <Panel title={t("afterTitle")}>
        <ol>{after.map((key) => <li key={key}>{t(`after.${key}`)}</li>)}</ol>
      </Panel>
      <form action={action}>
        {product === undefined ? null : <input type="hidden" name="product" value={product} />}
        <SubmitButton>{draft === null ? t("begin") : t("continue")}</SubmitButton>
      </form>
    </Page>
  );
}
