import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { inferRouterOutputs } from "@trpc/server";
import { demoPassword } from "@/domain/account/demo-password";
import type { AppRouter } from "@/server/root";
import { LinkButton } from "@/ui/kit/button";
import { localText } from "@/ui/kit/local-text";
import { Page, Panel, Stack } from "@/ui/kit/layout";
import { Notice } from "@/ui/kit/notice";
import type { Portal } from "@/ui/shell/menu";
import { SignInForm } from "./sign-in-form";
import style from "./account.module.css";

type DemoLogin = inferRouterOutputs<AppRouter>["account"]["demoLogins"][number];

export interface SignInScreenProps {
  /** Where to go on afterwards: a path of this site. */
  readonly next: string;
  readonly portal?: Exclude<Portal, "public">;
  /** Empty but in a demo city. */
  readonly demoLogins: readonly DemoLogin[];
}

/** One door for all portals. */
export function SignInScreen({ next, portal, demoLogins }: SignInScreenProps) {
  const t = useTranslations("sign-in");
  const shell = useTranslations("shell");
  return (
    <Page title={t("title")} lead={t("lead")}>
      {portal ? <Notice title={t("portalNotice", { portal: shell(`portal.${portal}`) })} /> : null}
      <div className={style.columns}>
        <Panel><SignInForm next={next} /></Panel>
        <div className={style.aside}>
          <Stack gap={4}>
            <Panel title={t("registerTitle")}><p>{t("registerText")}</p><LinkButton look="secondary" href="/register" wide>{t("register")}</LinkButton></Panel>
            <Panel title={t("forgotTitle")}><p>{t("forgot")}</p><p><Link href="/centres">{t("centres")}</Link></p></Panel>
          </Stack>
        </div>
        {demoLogins.length > 0 ? <DemoLogins logins={demoLogins} /> : null}
      </div>
    </Page>
  );
}

function DemoLogins({ logins }: { readonly logins: readonly DemoLogin[] }) {
  const t = useTranslations("sign-in");
  const role = useTranslations("role");
  const locale = useLocale();
  return (
    <Panel title={t("demoTitle")} tone="tinted">
      <p className={style.demo}>{t("demoText", { password: demoPassword })}</p>
      <ul className={style.logins} aria-label={t("demoTable")}>
        {logins.map((login) => (
          <li key={login.loginName}>
            <span className={style.who}><strong>{role(login.role)}</strong> <small>{localText(locale, login.organisation)}</small></span>
            <span className={style.code}>{login.loginName}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
