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
  const scope = scopeInputOf(state);
  const selection = state.rows;
  if (selection === "application") return fileAnswer(async () => (await caller()).statistic.exportApplications({ scope, locale }));
  if (selection === "unmet") return fileAnswer(async () => (await caller()).statistic.exportUnmet({ scope: { ...scope, reason: state.reason }, locale }));
  return fileAnswer(async () => (await caller()).statistic.exportLedger({ request: { ...scope, selection, text: state.text }, locale }));
}
