import { getLocale, getTranslations } from "next-intl/server";
import { answeredSteps, needStepNames } from "@/domain/need/need-schema";
import { memberCaller } from "@/app/(enterprise)/enterprise/member-caller";
import { granteeText } from "@/ui/authorisation/authorisation";
import { localText } from "@/ui/kit/local-text";
import { momentText } from "@/ui/kit/moment";
import type { Task } from "@/ui/kit/task-list";
import type { Invitation } from "@/ui/match-session/own-screen";
import type { Need } from "@/ui/need/draft";
import { mayRefer } from "@/ui/need/next-step";

/** What waits for this enterprise now, the most urgent kind first: answers, decisions, papers, invitations, and what was begun. */
export async function readTasks(needs: readonly Need[], invitations: readonly Invitation[]): Promise<Task[]> {
  const [t, locale] = await Promise.all([getTranslations("enterprise.home"), getLocale()]);
  const [consents, offers, banks, drafts] = await Promise.all([consentTasks(), offerTasks(needs), bankTasks(needs), draftTasks()]);
  return [...consents, ...offers, ...banks, ...referTasks(needs), ...invitationTasks(), ...drafts];

  function invitationTasks(): Task[] {
    const open = invitations.filter(({ answer, session }) => answer === null && (session.status === "inviting" || session.status === "scheduled"));
    return open.map(({ session }) => ({
      title: t("invitation", { title: session.title }), hint: t("invitationHint", { time: `${session.heldOn} ${session.startsAt}`, venue: session.venue }), href: "/enterprise/sessions", status: t("tag.answer"), tone: "warning",
    }));
  }

  /** Every bank has said no or let it lie: the enterprise may ask others, and should not wait for nothing. */
  function referTasks(all: readonly Need[]): Task[] {
    return all.filter((need) => mayRefer(need) && !need.cases.some(({ status }) => status === "returned")).map((need) => ({
      title: t("refer", { number: need.number }), hint: t("referHint"), href: `/enterprise/needs/${need.id}`, status: t("tag.refer"), tone: "warning",
    }));
  }

  async function consentTasks(): Promise<Task[]> {
    const waiting = (await (await memberCaller()).authorisation.own()).filter(({ status }) => status === "pending");
    return waiting.map((row) => ({
      title: t("consent", { grantee: granteeText(locale, row) }), hint: t("consentHint", { time: momentText(row.validUntil) }), href: `/enterprise/authorisations/${row.id}/answer`, status: t("tag.answer"), tone: "warning",
    }));
  }

  async function offerTasks(all: readonly Need[]): Promise<Task[]> {
    const api = await memberCaller();
    const asked = all.filter(({ cases }) => cases.some(({ status }) => status === "approved"));
    const found = await Promise.all(asked.map(async (need) => (await api.financingCase.offers({ needId: need.id })).map((offer) => ({ need, offer }))));
    return found.flat().filter(({ offer }) => offer.status === "approved").map(({ need, offer }) => ({
      title: t("offer", { bank: localText(locale, { zh: offer.institutionZh, en: offer.institutionEn }) }), hint: t("offerHint", { day: offer.validUntil }), href: `/enterprise/needs/${need.id}`, status: t("tag.decide"), tone: "warning",
    }));
  }

  async function bankTasks(all: readonly Need[]): Promise<Task[]> {
    const api = await memberCaller();
    const asked = all.flatMap((need) => need.cases.filter(({ status }) => status === "supplement_requested" || status === "returned").map((one) => ({ need, one })));
    return Promise.all(asked.map(async ({ need, one }): Promise<Task> => {
      const bank = localText(locale, { zh: one.institutionZh, en: one.institutionEn });
      const href = `/enterprise/needs/${need.id}`;
      if (one.status === "returned") return { title: t("returned", { bank }), href, status: t("tag.change"), tone: "warning" };
      const open = (await api.financingCase.get({ caseId: one.id })).supplements.filter(({ answeredAt }) => answeredAt === null);
      return { title: t("supplement", { bank, count: open.length }), hint: t("supplementHint", { day: open[0]?.dueOn ?? "—" }), href, status: t("tag.upload"), tone: "warning" };
    }));
  }

  async function draftTasks(): Promise<Task[]> {
    const draft = await (await memberCaller()).need.draft();
    if (draft === null) return [];
    const hint = t("draftHint", { done: answeredSteps(draft.answers).length, count: needStepNames.length, time: momentText(draft.updatedAt) });
    return [{ title: t("draft"), hint, href: `/enterprise/apply/${draft.step}`, status: t("tag.continue"), tone: "info" }];
  }
}
