import { TRPCError } from "@trpc/server";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import { getLocale } from "next-intl/server";
import { caller } from "@/server/caller";
import { localeOf } from "@/server/platform/i18n/locale";

export const dynamic = "force-dynamic";

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
    return Response.json({ code: error.message }, { status: getHTTPStatusCodeFromError(error) });
  }
}
