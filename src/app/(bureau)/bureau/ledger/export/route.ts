import { getLocale } from "next-intl/server";
import { createLoader } from "nuqs/server";
import { caller } from "@/server/caller";
import { ledgerParsers, scopeInputOf, scopeParsers } from "@/ui/statistic/scope-state";
import { fileAnswer } from "@/app/file-answer";

const loadLedger = createLoader({ ...scopeParsers, ...ledgerParsers });

/** The rows of the same address, all pages, as XLSX. */
export async function GET(request: Request): Promise<Response> {
  const state = loadLedger(request);
  const locale = (await getLocale()) === "en" ? "en" : "zh-CN";
  if (state.rows === "application") return new Response(null, { status: 404 });
  const selection = state.rows;
  return fileAnswer(async () => (await caller()).statistic.exportLedger({ request: { ...scopeInputOf(state), selection, text: state.text }, locale }));
}
