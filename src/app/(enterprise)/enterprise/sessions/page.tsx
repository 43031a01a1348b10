import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import * as z from "zod";
import { readSearch, type SearchParams } from "@/app/page-input";
import { OwnScreen } from "@/ui/match-session/own-screen";
import { answerInvitation } from "./actions";
import { readInvitations } from "./read-invitation";

const search = z.object({ problem: z.string().max(40).optional() });

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("match-session"))("own.title") };
}

export default async function OwnSessionsPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const [{ problem }, invitations, refusal] = await Promise.all([readSearch(searchParams, search), readInvitations(), getTranslations("refusal")]);
  const said = problem === undefined ? undefined : refusal.has(problem) ? refusal(problem, {}) : refusal("generic");
  return <OwnScreen invitations={invitations} action={answerInvitation} problem={said} />;
}
