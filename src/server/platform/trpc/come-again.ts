import type { TRPCError } from "@trpc/server";

const RETRY_AFTER_SECONDS = "5";

/**
 * Status and headers of an answer in which something is away only for the moment: it says when to come again. Of several calls
 * sent together some may have gone well; the whole is answered so all the same.
 */
export function comeAgain({ errors }: { readonly errors: readonly TRPCError[] }): { status?: number; headers?: Headers } {
  if (!errors.some(({ code }) => code === "SERVICE_UNAVAILABLE")) return {};
  return { status: 503, headers: new Headers({ "retry-after": RETRY_AFTER_SECONDS }) };
}
