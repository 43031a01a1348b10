import { useTranslations } from "next-intl";
import { Stack } from "@/ui/kit/layout";
import { SubmitButton } from "@/ui/kit/submit-button";
import { TextInput } from "@/ui/kit/text-input";

/** Number and check code of a printed report; works without scripts, and what was typed stays. */
export function VerificationForm({ number, hash }: { readonly number?: string; readonly hash?: string }) {
  const t = useTranslations("report.verify");
  return (
    <form action="/verify" method="get">
      <Stack gap={5}>
        <TextInput name="number" label={t("number")} hint={t("numberHint")} defaultValue={number} width="medium" code required maxLength={40} spellCheck={false} autoComplete="off" />
        <TextInput name="h" label={t("hash")} hint={t("hashHint")} defaultValue={hash} width="medium" maxLength={64} optional spellCheck={false} autoComplete="off" />
        <div><SubmitButton>{t("submit")}</SubmitButton></div>
      </Stack>
    </form>
  );
}
