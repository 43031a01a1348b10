import { TRPCError } from "@trpc/server";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import { getLocale, getTranslations } from "next-intl/server";
import { caller } from "@/server/caller";
import { localeOf } from "@/server/platform/i18n/locale";

export const dynamic = "force-dynamic";

const RETRY_SECONDS = "30";

/** The signed-in reader's own copy of a report as PDF. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const locale = localeOf(await getLocale());
  try {
    const { fileName, content } = await (await caller()).report.pdf({ reportId: (await params).id, locale });
    return new Response(Uint8Array.from(content), {
      headers: { "content-type": "application/pdf", "content-disposition": `inline; filename="${fileName}"`, "cache-control": "private, no-store" },
    });
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error;
    return refused(error);
  }
}

/** The reason by its code and in the reader's words, because the browser shows this answer as a page of its own. */
async function refused(error: TRPCError): Promise<Response> {
  const words = await getTranslations("refusal");
  const { detail } = (error.cause ?? {}) as { readonly detail?: Readonly<Record<string, string>> };
  const status = getHTTPStatusCodeFromError(error);
  const message = words.has(error.message) ? words(error.message, detail ?? {}) : undefined;
  return Response.json({ code: error.message, message }, { status, headers: status === 503 ? { "retry-after": RETRY_SECONDS } : {} });
}
