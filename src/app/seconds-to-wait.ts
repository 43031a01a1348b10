import { TRPCError } from "@trpc/server";
import { RefusalCause } from "@/server/platform/trpc/init";

/** For how many seconds a procedure takes no more from whoever reads the page; undefined where that is not what is wrong. */
export function secondsToWait(error: unknown): string | undefined {
  if (!(error instanceof TRPCError) || error.code !== "TOO_MANY_REQUESTS") return undefined;
  return error.cause instanceof RefusalCause ? error.cause.detail.seconds : undefined;
}
