import { useTranslations } from "next-intl";
import { Page, Panel, Stack } from "@/ui/kit/layout";
import { LongDate } from "@/ui/kit/moment";
import { Notice } from "@/ui/kit/notice";
import { SummaryList } from "@/ui/kit/summary-list";
import { policies, policyAnchor } from "./policy";

/** Policies in short, newest first; in a demo city they say that they are invented. */
export function PolicyScreen() {
  const t = useTranslations("public.policies");
  return (
    <Page title={t("title")} lead={t("lead")} width="narrow">
      <Notice tone="warning" title={t("demoTitle")}><p>{t("demo")}</p></Notice>
      <Stack gap={5}>
        {policies.map((item) => (
          <Panel key={item} id={policyAnchor(item)} title={t(`item.${item}.title`)}>
            <p>{t(`item.${item}.text`)}</p>
            <SummaryList
              facts={[
                { label: t("number"), value: t(`item.${item}.number`) },
                { label: t("issuer"), value: t(`item.${item}.issuer`) },
                { label: t("date"), value: <LongDate day={t(`item.${item}.date`)} /> },
              ]}
            />
          </Panel>
        ))}
      </Stack>
    </Page>
  );
}
