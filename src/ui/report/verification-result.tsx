import { useLocale, useTranslations } from "next-intl";
import { Stack } from "@/ui/kit/layout";
import { Notice } from "@/ui/kit/notice";
import { SummaryList } from "@/ui/kit/summary-list";
import { Tag } from "@/ui/kit/tag";

export interface VerificationAnswer {
  readonly verdict: "genuine" | "number-only" | "altered" | "unknown";
  readonly issued: {
    readonly edition: string;
    readonly enterprise: string;
    readonly granteeZh: string | null;
    readonly granteeEn: string | null;
    readonly issuedAt: Date;
    readonly validUntil: Date;
    readonly inForce: boolean;
  } | null;
}

const tones = { genuine: "success", lapsed: "warning", "number-only": "info", altered: "error", unknown: "warning" } as const;
const keys = { genuine: "genuine", lapsed: "genuineLapsed", "number-only": "numberOnly", altered: "altered", unknown: "unknown" } as const;

function shanghai(instant: Date): string {
  return new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace("T", " ");
}

/** Whether a report is genuine, for whom it was issued and until when; names stay partly hidden. */
export function VerificationResult({ number, answer }: { readonly number: string; readonly answer: VerificationAnswer }) {
  const t = useTranslations("report");
  const isEnglish = useLocale() === "en";
  const { issued } = answer;
  // A report that must no longer be relied on is not told in green.
  const verdict = answer.verdict === "genuine" && issued?.inForce === false ? "lapsed" : answer.verdict;
  return (
    <Stack gap={5}>
      <Notice tone={tones[verdict]} title={t(`verify.${keys[verdict]}`)}><p>{t(`verify.${keys[verdict]}Text`)}</p></Notice>
      {issued && (
        <>
          <SummaryList
            facts={[
              { label: t("verify.number"), value: number },
              { label: t("verify.edition"), value: t(`edition.${issued.edition}`) },
              { label: t("verify.enterprise"), value: issued.enterprise },
              { label: t("verify.grantee"), value: isEnglish ? issued.granteeEn : issued.granteeZh },
              { label: t("verify.issuedAt"), value: shanghai(issued.issuedAt) },
              { label: t("verify.validUntil"), value: shanghai(issued.validUntil) },
              { label: t("verify.status"), value: <Tag tone={issued.inForce ? "success" : "warning"}>{t(issued.inForce ? "verify.inForce" : "verify.lapsed")}</Tag> },
            ]}
          />
          <p>{t("verify.masked")}</p>
        </>
      )}
    </Stack>
  );
}
