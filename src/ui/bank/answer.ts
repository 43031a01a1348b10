import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/server/root";

type Answers = inferRouterOutputs<AppRouter>;

export type CaseView = Answers["financingCase"]["get"];
export type QueueItem = Answers["financingCase"]["queue"]["items"][number];
export type MarketItem = Answers["financingCase"]["market"]["items"][number];
export type LoanView = NonNullable<CaseView["loan"]>;
export type NoteView = LoanView["drawdowns"][number];
export type NoteItem = Answers["loan"]["list"]["items"][number];
export type Team = Answers["institution"]["team"];
export type CaseConsent = Answers["authorisation"]["ofCase"][number];
export type CaseReport = Answers["report"]["ofCase"][number];

/** The roles that work in this portal. */
export type BankRole = "bank.officer" | "bank.approver" | "bank.admin";
