import Link from "next/link";
import { useTranslations } from "next-intl";
import { Heading, Page, Panel, Stack } from "@/ui/kit/layout";
import { Details } from "@/ui/kit/step-frame";
import { menu } from "@/ui/shell/menu";

const questions = ["cost", "who", "data", "refuse", "time", "rejected", "wrong", "password"] as const;
const privacy = ["purpose", "minimum", "record", "withdraw", "cookie"] as const;

/** Answers first, then privacy, then every page of the public site. */
export function HelpScreen() {
  const t = useTranslations("public.help");
  const places = useTranslations("portal.public");
  const shell = useTranslations("shell");
  const home = useTranslations("home");
  return (
    <Page title={t("title")} lead={t("lead")} width="narrow">
      <Panel title={t("faq")}>
        <Stack gap={2}>
          {questions.map((question) => <Details key={question} summary={t(`question.${question}.title`)}><p>{t(`question.${question}.text`)}</p></Details>)}
        </Stack>
      </Panel>
      <section id="privacy">
        <Stack gap={3}>
          <Heading level={2}>{t("privacy")}</Heading>
          <ul>{privacy.map((item) => <li key={item}>{t(`privacyItem.${item}`)}</li>)}</ul>
        </Stack>
      </section>
      <section id="sitemap">
        <Stack gap={3}>
          <Heading level={2}>{t("sitemap")}</Heading>
          <ul>
            {menu.public.map(({ key, href }) => <li key={key}><Link href={href}>{places(key)}</Link></li>)}
            <li><Link href="/verify">{home("verifyAction")}</Link></li>
            <li><Link href="/accessibility">{shell("footer.accessibility")}</Link></li>
            <li><Link href="/sign-in">{shell("signIn")}</Link></li>
          </ul>
        </Stack>
      </section>
    </Page>
  );
}
