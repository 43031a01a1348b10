import { useLocale, useTranslations } from "next-intl";
import { Amount } from "@/ui/kit/amount";
import { LinkButton } from "@/ui/kit/button";
import { localText } from "@/ui/kit/local-text";
import { Table, type Column } from "@/ui/kit/table";
import { Tag } from "@/ui/kit/tag";
import type { Offer } from "./draft";
import { CaseTag } from "./need-tag";
import { shortRate, useRateText } from "./rate-text";
import style from "./need.module.css";

/** Offers side by side on what they cost in yuan over the whole term, the cheapest first. */
export function OfferTable({ needId, offers, mayBind }: { readonly needId: string; readonly offers: readonly Offer[]; readonly mayBind: boolean }) {
  const t = useTranslations("need.offer");
  const need = useTranslations("need");
  const rateText = useRateText();
  const cheapest = offers.filter(({ status }) => status === "approved")[0]?.caseId;
  const columns: Column<Offer>[] = [
    { key: "bank", header: t("bank"), cell: (offer) => <BankCell offer={offer} cheapest={offers.length > 1 && offer.caseId === cheapest} /> },
    { key: "cost", header: t("totalCost"), numeric: true, cell: (offer) => <><strong><Amount yuan={offer.totalCostYuan} look="yuan" /></strong>{offer.isUpperBound ? <><br /><small>{t("atMost")}</small></> : null}</> },
    { key: "amount", header: t("amount"), numeric: true, cell: (offer) => <Amount yuan={offer.amountYuan} look="yuan" /> },
    { key: "rate", header: t("rate"), wide: true, cell: (offer) => <><strong>{t("percent", { rate: shortRate(offer.annualRate) })}</strong><br /><small>{rateText(offer)}</small></> },
    { key: "term", header: t("term"), wide: true, cell: (offer) => <><span className={style.whole}>{need("months", { count: offer.termMonths })}</span><br /><small className={style.whole}>{need(`repaymentMethod.${offer.repaymentMethod}`)}</small><br /><small className={style.whole}>{need(`guaranteeMode.${offer.guaranteeMode}`)}</small></> },
    { key: "largest", header: t("largest"), numeric: true, cell: (offer) => <Amount yuan={offer.largestInstalmentYuan} look="yuan" /> },
    { key: "action", header: t("action"), wide: true, cell: (offer) => <OfferActions needId={needId} offer={offer} mayBind={mayBind} /> },
  ];
  return (
    <>
      <p className={style.soft}>{t("lead")}</p>
      <Table caption={t("caption")} captionHidden columns={columns} rows={offers} rowKey={({ caseId }) => caseId} />
      {mayBind ? null : <p>{t("agentNote")}</p>}
    </>
  );
}

/** Whose offer it is and how long it stands; the cheapest of several is marked. */
function BankCell({ offer, cheapest }: { readonly offer: Offer; readonly cheapest: boolean }) {
  const t = useTranslations("need.offer");
  const locale = useLocale();
  return (
    <>
      {localText(locale, { zh: offer.institutionZh, en: offer.institutionEn })} {cheapest ? <span className={style.whole}><Tag tone="success">{t("cheapest")}</Tag></span> : null}
      <br /><small className={style.until}>{t("until")} <span className={style.whole}>{offer.validUntil}</span></small>
    </>
  );
}

function OfferActions({ needId, offer, mayBind }: { readonly needId: string; readonly offer: Offer; readonly mayBind: boolean }) {
  const t = useTranslations("need.offer");
  if (offer.status !== "approved") return <span className={style.whole}><CaseTag status={offer.status} /></span>;
  if (!mayBind) return <>{t("legalOnly")}</>;
  return (
    <span className={style.pair}>
      <LinkButton href={`/enterprise/needs/${needId}/accept/${offer.caseId}`}>{t("accept")}<span className="visually-hidden"> {offer.number}</span></LinkButton>
      <LinkButton href={`/enterprise/needs/${needId}/decline/${offer.caseId}`} look="secondary">{t("decline")}<span className="visually-hidden"> {offer.number}</span></LinkButton>
    </span>
  );
}
