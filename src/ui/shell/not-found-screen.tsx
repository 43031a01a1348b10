import { useTranslations } from "next-intl";
import { LinkButton } from "@/ui/kit/button";
import { Page, Row } from "@/ui/kit/layout";

/** Told alike for what is not there and for what is not the reader's: the difference would tell too much. */
export function NotFoundScreen() {
  const t = useTranslations("shell.notFound");
  return <Page title={t("title")} lead={t("lead")} width="narrow"><Row><LinkButton href="/">{t("home")}</LinkButton></Row></Page>;
}
