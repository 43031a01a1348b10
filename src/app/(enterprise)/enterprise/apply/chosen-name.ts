import { TRPCError } from "@trpc/server";
import { getLocale } from "next-intl/server";
import { memberCaller } from "@/app/(enterprise)/enterprise/member-caller";
import { localText } from "@/ui/kit/local-text";
import { answerList, answerText, type Draft } from "@/ui/need/draft";

// A draft keeps what was sent, also when it was too much; the channel's own question says so.
const MOST_SHOWN = 10;

/** An address may name a product that never was, or nothing that could be one; the overview must open all the same, for there another is chosen. */
function nullWhenUnknown(error: unknown): null {
  if (error instanceof TRPCError && (error.code === "NOT_FOUND" || error.code === "BAD_REQUEST")) return null;
  throw error;
}

/** The names of the products or institutions that a draft goes to; none for the whole market. */
export async function chosenNames(draft: Draft): Promise<string[]> {
  const api = await memberCaller();
  const locale = await getLocale();
  const channel = answerText(draft.answers, "channel");
  if (channel === "products") {
    const products = await Promise.all(answerList(draft.answers, "productVersionIds").slice(0, MOST_SHOWN).map((id) => api.product.get({ id }).catch(nullWhenUnknown)));
    return products.filter((product) => product !== null).map((product) => `${localText(locale, product.institution)} · ${localText(locale, product.name)}`);
  }
  if (channel !== "institutions") return [];
  const chosen = answerList(draft.answers, "institutionIds");
  const partners = await api.need.partners({ needId: draft.id });
  return partners.filter(({ id }) => chosen.includes(id)).map(({ nameZh, nameEn }) => (locale === "en" ? nameEn : nameZh));
}
