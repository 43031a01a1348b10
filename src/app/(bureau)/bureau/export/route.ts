import { getLocale } from "next-intl/server";
import { createLoader } from "nuqs/server";
import { caller } from "@/server/caller";
import { scopeInputOf, scopeParsers } from "@/ui/statistic/scope-state";
import { fileAnswer } from "@/app/file-answer";

const loadScope = createLoader(scopeParsers);

/** The dashboard of the same address, as XLSX. */
export async function GET(request: Request): Promise<Response> {
  const scope = scopeInputOf(loadScope(request));
  const locale = (await getLocale()) === "en" ? "en" : "zh-CN";
  return fileAnswer(async () => (await caller()).statistic.exportFigures({ scope, locale }));
}
