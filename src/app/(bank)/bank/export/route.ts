import { getLocale } from "next-intl/server";
import { createLoader } from "nuqs/server";
import { fileAnswer } from "@/app/file-answer";
import { caller } from "@/server/caller";
import { queueInputOf, queueParsers } from "@/ui/bank/queue-state";

const loadQueue = createLoader(queueParsers);

/** The queue of the same address, all pages, as XLSX. */
export async function GET(request: Request): Promise<Response> {
  const { offset: _offset, limit: _limit, ...input } = queueInputOf(loadQueue(request));
  const locale = (await getLocale()) === "en" ? "en" : "zh-CN";
  return fileAnswer(async () => (await caller()).financingCase.exportQueue({ ...input, locale }));
}
