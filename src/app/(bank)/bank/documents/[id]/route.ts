import { TRPCError } from "@trpc/server";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import { caller } from "@/server/caller";

export const dynamic = "force-dynamic";

/** A document of a case, for whoever may see the case. It is never run as a page: the browser must not guess its type. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  try {
    const { name, mime, content } = await (await caller()).financingCase.document({ documentId: (await params).id });
    return new Response(content.slice(), {
      headers: {
        "content-type": mime,
        "content-disposition": `inline; filename*=UTF-8''${encodeURIComponent(name)}`,
        "x-content-type-options": "nosniff",
        "content-security-policy": "sandbox",
        "cache-control": "private, no-store",
      },
    });
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error;
    return new Response(null, { status: getHTTPStatusCodeFromError(error) });
  }
}
