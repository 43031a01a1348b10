import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import QRCode from "qrcode";
import * as z from "zod";
import { caller } from "@/server/caller";
import { OwnScreen } from "@/ui/match-session/own-screen";
import { answerInvitation } from "./actions";

const search = z.object({ problem: z.string().max(40).optional().catch(undefined) });
const QR_PIXELS = 352;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("match-session"))("own.title") };
}

export default async function OwnSessionsPage({ searchParams }: { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const [{ problem }, api, refusal] = await Promise.all([searchParams.then((params) => search.parse(params)), caller(), getTranslations("refusal")]);
  const invitations = await Promise.all((await api.matchSession.own()).map(async (one) => ({ ...one, qr: await QRCode.toDataURL(one.passCode, { margin: 2, width: QR_PIXELS }) })));
  const said = problem === undefined ? undefined : refusal.has(problem) ? refusal(problem, {}) : refusal("generic");
  return <OwnScreen invitations={invitations} action={answerInvitation} problem={said} />;
}
