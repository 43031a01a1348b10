import { TRPCError } from "@trpc/server";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Hands a workbook to the browser as a download; what the platform refused keeps its status. */
export async function fileAnswer(make: () => Promise<{ readonly name: string; readonly content: Uint8Array }>): Promise<Response> {
  try {
    const { name, content } = await make();
    return new Response(content.slice(), {
      headers: { "content-type": XLSX, "content-disposition": `attachment; filename="export.xlsx"; filename*=UTF-8''${encodeURIComponent(name)}`, "cache-control": "no-store" },
    });
  } catch (error) {
    if (error instanceof TRPCError) return new Response(null, { status: getHTTPStatusCodeFromError(error) });
    throw error;
  }
}
