import { useTranslations } from "next-intl";
import { LinkButton } from "@/ui/kit/button";
import { Page, Row } from "@/ui/kit/layout";

export default function NotFound() {
  const t = useTranslations("shell.notFound");
  return (
    <main id="main">
      <Page title={t("title")} lead={t("lead")} width="narrow"><Row><LinkButton href="/">{t("home")}</LinkButton></Row></Page>
    </main>
  );
}
