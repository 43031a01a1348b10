import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/server/root";

type Answers = inferRouterOutputs<AppRouter>;

export type UnansweredNeed = Answers["centre"]["unanswered"][number];
export type FallingDueNote = Answers["centre"]["fallingDue"][number];
export type Lender = Answers["centre"]["lenders"][number];
export type Registration = Answers["enterprise"]["lookUp"];
