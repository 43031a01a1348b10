import { useTranslations } from "next-intl";
import { LinkButton } from "@/ui/kit/button";
import { Page, Panel, Stack } from "@/ui/kit/layout";
import { Notice } from "@/ui/kit/notice";
import { Table, type Column } from "@/ui/kit/table";
import type { Portal } from "@/ui/shell/menu";
import { SignInForm } from "./sign-in-form";
import style from "./account.module.css";

/** A login that the demo city has; `role` is the message under `role`. */
export interface DemoLogin {
  readonly loginName: string;
  readonly role: string;
  readonly note: string;
}

export interface SignInScreenProps {
  /** Where to go on afterwards: a path of this site. */
  readonly next: string;
  readonly portal?: Exclude<Portal, "public">;
  /** Only in a demo city. */
  readonly demo?: { readonly password: string; readonly logins: readonly DemoLogin[] };
}

/** One door for all portals. */
export function SignInScreen({ next, portal, demo }: SignInScreenProps) {
  const t = useTranslations("sign-in");
  const shell = useTranslations("shell");
  return (
    <Page title={t("title")} lead={t("lead")}>
      {portal ? <Notice title={t("portalNotice", { portal: shell(`portal.${portal}`) })} /> : null}
      <div className={style.columns}>
        <Panel><SignInForm next={next} /></Panel>
        <Stack gap={4}>
          <Panel title={t("registerTitle")}><p>{t("registerText")}</p><LinkButton look="secondary" href="/register" wide>{t("register")}</LinkButton></Panel>
          {demo ? <DemoLogins password={demo.password} logins={demo.logins} /> : null}
          <Panel title={t("forgotTitle")}><p>{t("forgot")}</p><LinkButton look="quiet" href="/centres">{t("centres")}</LinkButton></Panel>
        </Stack>
      </div>
    </Page>
  );
}

function DemoLogins({ password, logins }: { readonly password: string; readonly logins: readonly DemoLogin[] }) {
  const t = useTranslations("sign-in");
  const role = useTranslations("role");
  const columns: Column<DemoLogin>[] = [
    { key: "role", header: t("demoRole"), cell: (login) => [role(login.role), login.note].filter(Boolean).join(" · ") },
    { key: "login", header: t("demoLogin"), cell: (login) => <span className={style.code}>{login.loginName}</span> },
  ];
  return (
    <Panel title={t("demoTitle")} tone="tinted">
      <p className={style.demo}>{t("demoText", { password })}</p>
      <Table caption={t("demoTitle")} captionHidden columns={columns} rows={logins} rowKey={({ loginName }) => loginName} />
    </Panel>
  );
}
