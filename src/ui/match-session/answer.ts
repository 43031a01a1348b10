import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/server/root";

type Answers = inferRouterOutputs<AppRouter>["matchSession"];

export type SessionRow = Answers["list"][number];
export type SessionView = Answers["read"];
export type Guest = SessionView["guests"][number];
export type MeetingView = SessionView["meetings"][number];
export type Invitable = Answers["invitable"][number];
export type OwnInvitation = Answers["own"][number];

export interface SessionPart {
  readonly view: SessionView;
}
