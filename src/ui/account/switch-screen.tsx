import { useLocale, useTranslations } from "next-intl";
import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/server/root";
import { Page, Panel } from "@/ui/kit/layout";
import { SubmitButton } from "@/ui/kit/submit-button";
import { Tag } from "@/ui/kit/tag";
import style from "./account.module.css";

type Me = inferRouterOutputs<AppRouter>["account"]["me"];

/** The organisations a person belongs to; the chosen one decides what the person may do. */
export function SwitchScreen({ me, choose }: { readonly me: Me; readonly choose: (form: FormData) => Promise<void> }) {
  const t = useTranslations("shell.switch");
  const role = useTranslations("role");
  const english = useLocale() === "en";
  return (
    <Page title={t("title")} lead={t("lead")} width="narrow">
      {me.memberships.map((membership) => (
        <Panel key={membership.id}>
          <div className={style.member}>
            <p><strong>{english ? membership.organisationEn : membership.organisationZh}</strong><br />{role(membership.role)}</p>
            {membership.id === me.active.id ? (
              <Tag tone="success">{t("current")}</Tag>
            ) : (
              <form action={choose}><input type="hidden" name="membershipId" value={membership.id} /><SubmitButton look="secondary">{t("choose")}</SubmitButton></form>
            )}
          </div>
        </Panel>
      ))}
    </Page>
  );
}
