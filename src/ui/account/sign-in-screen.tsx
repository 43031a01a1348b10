import { useLocale, useTranslations } from "next-intl";
import type { inferRouterOutputs } from "@trpc/server";
import { demoPassword } from "@/domain/account/demo-password";
import type { AppRouter } from "@/server/root";
import { LinkButton } from "@/ui/kit/button";
import { localText } from "@/ui/kit/local-text";
import { Page, Panel, Stack } from "@/ui/kit/layout";
import { Notice } from "@/ui/kit/notice";
import { Table, type Column } from "@/ui/kit/table";
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
        <Stack gap={4}>
          <Panel title={t("registerTitle")}><p>{t("registerText")}</p><LinkButton look="secondary" href="/register" wide>{t("register")}</LinkButton></Panel>
          {demoLogins.length > 0 ? <DemoLogins logins={demoLogins} /> : null}
          <Panel title={t("forgotTitle")}><p>{t("forgot")}</p><LinkButton look="quiet" href="/centres">{t("centres")}</LinkButton></Panel>
        </Stack>
      </div>
    </Page>
  );
}

function DemoLogins({ logins }: { readonly logins: readonly DemoLogin[] }) {
  const t = useTranslations("sign-in");
  const role = useTranslations("role");
  const locale = useLocale();
  const columns: Column<DemoLogin>[] = [
    { key: "role", header: t("demoRole"), cell: (login) => <>{role(login.role)}<br /><small>{localText(locale, login.organisation)}</small></> },
    { key: "login", header: t("demoLogin"), cell: (login) => <span className={style.code}>{login.loginName}</span> },
  ];
  return (
    <Panel title={t("demoTitle")} tone="tinted">
      <p className={style.demo}>{t("demoText", { password: demoPassword })}</p>
      <Table caption={t("demoTable")} captionHidden columns={columns} rows={logins} rowKey={({ loginName }) => loginName} onPhone="scroll" />
    </Panel>
  );
}
