import { getLocale, getTranslations } from "next-intl/server";
import { Money } from "@/domain/money/money";
import { misfits, type NeedWish } from "@/domain/need/matching";
import { needSteps } from "@/domain/need/need-schema";
import { memberCaller } from "@/app/(enterprise)/enterprise/member-caller";
import { localText } from "@/ui/kit/local-text";
import { answerList, type Draft } from "@/ui/need/draft";
import type { ChannelOptions } from "@/ui/need/step-fields";
import { amountRange, rateRange, termRange, type Product } from "@/ui/product/product-text";

const MOST_UNFIT = 5;

/** What the answers so far ask of a product; an open question asks nothing. */
function wishOf(answers: Draft["answers"], districtCode: string): NeedWish {
  const amount = needSteps.amount.safeParse(answers);
  const term = needSteps.term.safeParse(answers);
  const guarantee = needSteps.guarantee.safeParse(answers);
  const repayment = needSteps.repayment.safeParse(answers);
  return {
    amount: amount.success ? Money.of(amount.data.amountYuan) : null,
    termMonths: term.success ? term.data.termMonths : null,
    guaranteeMode: guarantee.success ? guarantee.data.guaranteeMode : null,
    repaymentMethod: repayment.success ? repayment.data.repaymentMethod : null,
    districtCode,
  };
}

function misfitsOf(wish: NeedWish, product: Product) {
  return misfits(wish, { ...product, amountMin: Money.of(product.amountMinYuan), amountMax: Money.of(product.amountMaxYuan) });
}

/** A range stays on one line of a phone: "6" above "– 24 months" is read as two numbers. */
function unbroken(range: string): string {
  return range.replaceAll(" ", "\u00a0");
}

/** The products that fit the answers, cheapest first, those that do not with the reason, and the institutions. */
export async function channelOptions(draft: Draft): Promise<ChannelOptions> {
  const api = await memberCaller();
  const [{ districtCode }, t, words, locale, partners] = await Promise.all([api.enterprise.own(), getTranslations("need"), getTranslations("product"), getLocale(), api.need.partners({ needId: draft.id })]);
  const wish = wishOf(draft.answers, districtCode);
  const asked = { amountYuan: wish.amount?.toString(), termMonths: wish.termMonths ?? undefined, guaranteeMode: wish.guaranteeMode ?? undefined, repaymentMethod: wish.repaymentMethod ?? undefined };
  const [fitting, all, chosen] = await Promise.all([
    api.product.list({ ...asked, districtCode, page: 1 }),
    api.product.list({ districtCode, page: 1 }),
    api.product.compare({ ids: answerList(draft.answers, "productVersionIds").slice(0, 3) }),
  ]);
  const offered = [...chosen, ...fitting.products.filter(({ id }) => chosen.every((one) => one.id !== id))];
  const reasons = (product: Product) => misfitsOf(wish, product).map(({ reason }) => t(`misfit.${reason}`)).join(t("separator"));
  const facts = (product: Product) => [localText(locale, product.institution), ...[rateRange(words, product), amountRange(words, locale, product), termRange(words, product)].map(unbroken)].join(" · ");
  const fit = (product: Product) => (reasons(product) === "" ? t(product.firstLoanFriendly ? "fitsFirstLoan" : "fits") : t("fitsNot", { reasons: reasons(product) }));
  return {
    products: offered.map((product) => ({ value: product.id, label: localText(locale, product.name), hint: `${facts(product)} — ${fit(product)}` })),
    unfit: all.products.filter((product) => reasons(product) !== "" && offered.every(({ id }) => id !== product.id)).slice(0, MOST_UNFIT)
      .map((product) => ({ value: product.id, label: localText(locale, product.name), hint: `${localText(locale, product.institution)} — ${reasons(product)}` })),
    institutions: partners.map((partner) => ({ value: partner.id, label: locale === "en" ? partner.nameEn : partner.nameZh, hint: words(`institutionKind.${partner.kind}`), isBank: partner.kind === "bank", disabled: partner.seen })),
  };
}
