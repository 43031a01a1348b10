import { Readable } from "node:stream";
import { getLocale } from "next-intl/server";
import { caller } from "@/server/caller";
import { refusalAnswer } from "../../../refusal-answer";

const MARK = "\uFEFF";

/** What a batch set aside, as CSV that spreadsheets open in the right characters. */
export async function GET(_request: Request, { params }: { readonly params: Promise<{ number: string }> }): Promise<Response> {
  const { number } = await params;
  const locale = (await getLocale()) === "en" ? "en" : "zh-CN";
  try {
    const pieces = await (await caller()).record.exportRejects({ batch: number, locale });
    const headers = { "content-type": "text/csv; charset=utf-8", "content-disposition": `attachment; filename="${encodeURIComponent(number)}-rejects.csv"`, "cache-control": "no-store" };
    return new Response(Readable.toWeb(Readable.from(marked(pieces))) as ReadableStream, { headers });
  } catch (error) {
    return refusalAnswer(error);
  }
}

async function* marked(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  yield MARK;
  yield* pieces;
}
