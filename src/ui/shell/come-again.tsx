import { useTranslations } from "next-intl";
import { Page } from "@/ui/kit/layout";
import { Notice } from "@/ui/kit/notice";

/** Instead of a page that was asked for too often: when to come again, and why. */
export function ComeAgain({ seconds }: { readonly seconds: string }) {
  const t = useTranslations("shell.comeAgain");
  return (
    <Page title={t("title")} width="narrow">
      <Notice tone="warning" title={t("when", { seconds })}><p>{t("why")}</p></Notice>
    </Page>
  );
}
