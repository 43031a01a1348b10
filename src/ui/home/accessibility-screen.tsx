import Link from "next/link";
import { useTranslations } from "next-intl";
import { Heading, Page, Stack } from "@/ui/kit/layout";

const features = ["keyboard", "large", "zoom", "colour", "motion", "paste"] as const;
const limits = ["map", "chart", "pdf"] as const;

/** What works for whom, and, as plainly, what does not yet. */
export function AccessibilityScreen() {
  const t = useTranslations("public.accessibility");
  return (
    <Page title={t("title")} lead={t("lead")} width="narrow">
      <Stack gap={3}><Heading level={2}>{t("standardTitle")}</Heading><p>{t("standard")}</p></Stack>
      <Stack gap={3}><Heading level={2}>{t("featuresTitle")}</Heading><ul>{features.map((item) => <li key={item}>{t(`feature.${item}`)}</li>)}</ul></Stack>
      <Stack gap={3}><Heading level={2}>{t("limitsTitle")}</Heading><ul>{limits.map((item) => <li key={item}>{t(`limit.${item}`)}</li>)}</ul></Stack>
      <Stack gap={3}><Heading level={2}>{t("contactTitle")}</Heading><p>{t("contact")} <Link href="/centres">{t("contactLink")}</Link></p></Stack>
    </Page>
  );
}
