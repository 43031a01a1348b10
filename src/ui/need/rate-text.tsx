import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import type { Offer } from "./draft";
import style from "./need.module.css";

/** A rate without the zeros that nobody reads: at least two decimals. */
export function shortRate(rate: string): string {
  return rate.replace(/(\.\d{2}\d*?)0+$/, "$1");
}

/** How an offer's rate is made: LPR with its date, the bank's basis points, and the all-in rate beside it. */
export function useRateText(): (offer: Offer) => ReactNode {
  const t = useTranslations("need.offer");
  const product = useTranslations("product");
  return (offer) =>
    t.rich("rateFormula", {
      tenor: product.has(`tenor.${offer.lprTenor}`) ? product(`tenor.${offer.lprTenor}`) : offer.lprTenor,
      lpr: shortRate(offer.lprRate), date: offer.lprPublishedOn, sign: offer.spreadBp < 0 ? "−" : "+", bp: Math.abs(offer.spreadBp), rate: shortRate(offer.annualRate), allIn: shortRate(offer.allInRate),
      day: (date) => <span key="day" className={style.whole}>{date}</span>,
    });
}
