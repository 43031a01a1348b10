import { useTranslations } from "next-intl";
import { LinkButton } from "@/ui/kit/button";
import { Panel } from "@/ui/kit/layout";
import { Pass, type Invitation } from "./own-screen";

const coming: readonly string[] = ["inviting", "scheduled", "running"];

/** The session that the enterprise goes to next: of those it has agreed to, the earliest that is not over. */
export function nextSession(invitations: readonly Invitation[], today: string): Invitation | undefined {
  return invitations
    .filter(({ answer, session }) => answer === "accepted" && coming.includes(session.status) && session.heldOn >= today)
    .toSorted((one, other) => `${one.session.heldOn} ${one.session.startsAt}`.localeCompare(`${other.session.heldOn} ${other.session.startsAt}`))[0];
}

/** On the workbench: when and where, and the pass at hand for the door. */
export function NextSession({ invitation }: { readonly invitation: Invitation }) {
  const t = useTranslations("match-session.own");
  const { session } = invitation;
  return (
    <Panel title={t("nextTitle")} actions={<LinkButton href="/enterprise/sessions" look="quiet">{t("all")}</LinkButton>}>
      <p><strong>{session.title}</strong><br />{session.heldOn} {session.startsAt} · {session.venue}</p>
      <Pass invitation={invitation} />
    </Panel>
  );
}
