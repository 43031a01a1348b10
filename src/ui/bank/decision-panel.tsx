"use client";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { amountIn } from "@/ui/kit/amount";
import { momentText } from "@/ui/kit/moment";
import { shortRate } from "@/ui/need/rate-text";
import { useTRPC } from "@/ui/shell/trpc";
import { signed } from "@/ui/staff/amount-text";
import type { CaseView } from "./answer";
import type { CaseActionProps } from "./case-action";
import { FactList, Section } from "@/ui/staff/fact-list";
import { OfferForm } from "./offer-form";
import { ReasonButton } from "./reason-button";
import { useAct } from "@/ui/staff/use-act";
import { useKeyed } from "@/ui/staff/use-keyed";
import { useWanText } from "@/ui/staff/wan-text";
import style from "@/ui/staff/staff.module.css";

/** The decision: the officer proposes, a second person approves or returns, the offer stands to the enterprise. */
export function DecisionPanel({ view, role }: CaseActionProps) {
  const t = useTranslations("bank.decision");
  const canPropose = role === "bank.officer" && view.possible.includes("submit_for_approval");
  if (view.offer === null && !canPropose) return null;
  return (
    <Section id="decision" title={t(view.offer?.approvedAt == null ? "title" : "offerTitle")}>
      {view.offer === null || canPropose ? null : <OfferFacts offer={view.offer} />}
      {canPropose ? <OfferForm view={view} /> : null}
      {view.status === "in_approval" && role === "bank.approver" && view.offer !== null ? <Approval view={view} offer={view.offer} /> : null}
      {view.status === "in_approval" && role !== "bank.approver" ? <p className={style.hint}>{t("waiting")}</p> : null}
      {view.status === "approved" ? <p className={style.hint}>{t("waitingEnterprise", { until: view.offer?.validUntil ?? "" })}</p> : null}
    </Section>
  );
}

function OfferFacts({ offer }: { readonly offer: NonNullable<CaseView["offer"]> }) {
  const t = useTranslations("bank.decision");
  const words = useTranslations("bank");
  const products = useTranslations("product");
  const wan = useWanText();
  const tenor = products(`tenor.${offer.lprTenor === "5Y" ? "5Y" : "1Y"}`);
  return (
    <>
      <FactList facts={[
        [t("amount"), words("wan", { amount: wan(offer.amountYuan) })],
        [t("term"), words("months", { months: offer.termMonths })],
        [t("guarantee"), products(`guaranteeMode.${offer.guaranteeMode}`)],
        [t("repayment"), products(`repaymentMethod.${offer.repaymentMethod}`)],
        [t("fees"), words("yuan", { amount: amountIn("yuan", offer.feesYuan) })],
        [t("validUntil"), offer.validUntil],
        [t("proposer"), <Signed key="proposer" by={offer.proposerName} at={offer.proposedAt} />],
        [t("approver"), offer.approvedAt === null ? null : <Signed key="approver" by={offer.approverName} at={offer.approvedAt} />],
        [t("acceptedAt"), offer.acceptedAt === null ? null : momentText(offer.acceptedAt)],
        ...(offer.declineReason === null ? [] : [[t("declineReason"), offer.declineReason] as const]),
      ]} />
      <p className={style.computed}>{t("formula", { tenor, lpr: shortRate(offer.lprRate), date: offer.lprPublishedOn, spread: signed(offer.spreadBp), rate: shortRate(offer.annualRate) })}</p>
    </>
  );
}

/** Who put a name under it and when; the time does not break in two. */
function Signed({ by, at }: { readonly by: string | null; readonly at: Date }) {
  return <span className={style.lineOnPhone}>{by ?? "—"} <span className={style.mono}>{momentText(at)}</span></span>;
}

/** Approving commits the bank, so it is asked once more with what is approved. */
function Approval({ view, offer }: { readonly view: CaseView; readonly offer: NonNullable<CaseView["offer"]> }) {
  const t = useTranslations("bank.decision");
  const words = useTranslations("bank");
  const wan = useWanText();
  const trpc = useTRPC();
  const act = useAct();
  const target = { caseId: view.id, version: view.version };
  const approve = useKeyed(trpc.financingCase.approve.mutationOptions(act(t("approved"), { quiet: true })));
  const giveBack = useMutation(trpc.financingCase.returnForChanges.mutationOptions(act(t("returned"), { quiet: true })));
  return (
    <>
      <p className={style.hint}>{t("secondPerson")}</p>
      <div className={style.actions}>
        <ReasonButton label={t("approve")} primary optional lead={t("approveLead", { amount: words("wan", { amount: wan(offer.amountYuan) }), rate: shortRate(offer.annualRate), term: words("months", { months: offer.termMonths }) })} pending={approve.isPending} error={approve.error}
          onSubmit={(note, close) => approve.send({ ...target, note: note || undefined }, { onSuccess: close })} />
        <ReasonButton label={t("return")} lead={t("returnLead")} pending={giveBack.isPending} error={giveBack.error} onSubmit={(note, close) => giveBack.mutate({ ...target, note }, { onSuccess: close })} />
      </div>
    </>
  );
}
