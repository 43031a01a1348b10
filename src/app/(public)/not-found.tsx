import { useTranslations } from "next-intl";
import { LinkButton } from "@/ui/kit/button";
import { Page, Row } from "@/ui/kit/layout";

export default function PublicNotFound() {
  const t = useTranslations("shell.notFound");
  return <Page title={t("title")} lead={t("lead")} width="narrow"><Row><LinkButton href="/">{t("home")}</LinkButton></Row></Page>;
}
