import type { Standing } from "./casting";

/** A standing whose setback leads on to a second bank, which is chosen when it is cast, or that only a firm of one district takes. */
export type CastStanding = Standing & { readonly secondBank?: boolean; /** Where somebody is waited for, so that the demo's own clerk has it on the desk. */ readonly districtCode?: string };

const lent = "disbursed" as const;

/** So that every state of need, case, loan note and consent stands somewhere in the city's present, whatever the dice say. */
export const standings: readonly CastStanding[] = [
  { stop: "draft", daysAgo: 3 },
  { stop: "submitted", daysAgo: 0, market: true },
  { stop: "submitted", daysAgo: 1 },
  { stop: "accepted", daysAgo: 6 },
  { stop: "consent_requested", daysAgo: 12 },
  { stop: "consent_signed", daysAgo: 15 },
  { stop: "supplement_requested", daysAgo: 20 },
  { stop: "in_approval", daysAgo: 24 },
  { stop: "approved", daysAgo: 26 },
  { stop: "offer_accepted", daysAgo: 28 },
  { stop: "contracted", daysAgo: 32 },
  { stop: "partly_disbursed", daysAgo: 40 },
  { stop: lent, daysAgo: 24, setback: { kind: "sent_back" } },
  { stop: lent, daysAgo: 48, setback: { kind: "sent_back", resubmits: true } },
  { stop: lent, daysAgo: 26, setback: { kind: "rejected", code: "R12" } },
  { stop: lent, daysAgo: 44, setback: { kind: "rejected", code: "R13", then: "gives_up" } },
  { stop: lent, daysAgo: 50, setback: { kind: "rejected", code: "R19" }, secondBank: true },
  { stop: lent, daysAgo: 22, setback: { kind: "withdrawn" } },
  { stop: lent, daysAgo: 34, setback: { kind: "declined" } },
  { stop: "submitted", daysAgo: 9, setback: { kind: "ignored" }, districtCode: "130102" },
  { stop: "submitted", daysAgo: 34, setback: { kind: "ignored" } },
  { stop: "submitted", daysAgo: 100, setback: { kind: "ignored" }, market: true },
  { stop: lent, daysAgo: 55, setback: { kind: "ignored" }, market: true, secondBank: true },
  { stop: lent, daysAgo: 175, termMonths: 6 },
  { stop: lent, daysAgo: 210, termMonths: 6, aftermath: "overdue" },
  { stop: lent, daysAgo: 320, termMonths: 6, aftermath: "non_performing" },
  { stop: lent, daysAgo: 385, termMonths: 6, aftermath: "write_off" },
  { stop: lent, daysAgo: 310, termMonths: 6, aftermath: "compensate" },
  { stop: lent, daysAgo: 235, termMonths: 6, aftermath: "extend" },
  { stop: lent, daysAgo: 225, termMonths: 6, aftermath: "repay" },
  { stop: lent, daysAgo: 205, termMonths: 6, aftermath: "repay_early" },
  { stop: lent, daysAgo: 290, termMonths: 6, aftermath: "late" },
  { stop: lent, daysAgo: 245, termMonths: 6, aftermath: "renew" },
  { stop: lent, daysAgo: 90, monitoring: "signed" },
  { stop: lent, daysAgo: 88, monitoring: "paused" },
  { stop: lent, daysAgo: 86, monitoring: "revoked" },
  { stop: lent, daysAgo: 84, monitoring: "refused" },
  { stop: lent, daysAgo: 82, monitoring: "unanswered" },
];
