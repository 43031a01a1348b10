import { TRPCError } from "@trpc/server";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";

const RETRY_SECONDS = "30";

interface Cause {
  readonly reason?: string;
  readonly detail?: Readonly<Record<string, string>>;
}

/** What the platform refused, with its status and, as JSON, the reason a person can be told; a bug goes on as one. */
export function refusalAnswer(error: unknown): Response {
  if (!(error instanceof TRPCError)) throw error;
  const { reason, detail } = (error.cause ?? {}) as Cause;
  const status = getHTTPStatusCodeFromError(error);
  return Response.json({ reason: reason ?? error.code, detail: detail ?? {} }, { status, headers: status === 429 ? { "retry-after": RETRY_SECONDS } : {} });
}
