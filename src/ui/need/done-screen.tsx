import { useTranslations } from "next-intl";
import { LinkButton } from "@/ui/kit/button";
import { Panel, Row } from "@/ui/kit/layout";
import { momentText } from "@/ui/kit/moment";
import { Confirmation } from "@/ui/kit/notice";
import { StepFrame } from "@/ui/kit/step-frame";
import { Timeline } from "@/ui/kit/timeline";
import { lastDay } from "./deadline";
import type { Need } from "./draft";

/** Published: the number, and what happens next and when. */
export function DoneScreen({ need }: { readonly need: Need }) {
  const t = useTranslations("need.done");
  // A chosen bank's own clock is shorter than the one after which the centre steps in.
  const [first] = need.cases.map(({ acceptDueAt }) => acceptDueAt).toSorted((one, other) => one.getTime() - other.getTime());
  const answerDue = first ?? need.answerDueAt;
  const due = answerDue === null ? undefined : lastDay(answerDue);
  return (
    <StepFrame>
      <Confirmation title={t("title")} numberLabel={t("number")} number={need.number} />
      <Panel title={t("nextTitle")}>
        <Timeline
          events={[
            { id: "published", title: t("published"), at: need.publishedAt === null ? undefined : momentText(need.publishedAt), tone: "success" },
            { id: "answer", title: t("answer"), at: due === undefined ? undefined : t("by", { time: due }), reason: t("answerText"), tone: "neutral" },
            { id: "consent", title: t("consent"), reason: t("consentText"), tone: "neutral" },
            { id: "offer", title: t("offer"), reason: t("offerText"), tone: "neutral" },
          ]}
        />
        <p>{t("otherwise")}</p>
      </Panel>
      <Row>
        <LinkButton href={`/enterprise/needs/${need.id}`}>{t("view")}</LinkButton>
        <LinkButton href="/enterprise" look="secondary">{t("home")}</LinkButton>
      </Row>
    </StepFrame>
  );
}
