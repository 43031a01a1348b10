import { TRPCError } from "@trpc/server";
import type { TRPC_ERROR_CODE_KEY } from "@trpc/server/rpc";
import type { Outcome } from "@/domain/outcome/outcome";
import { RefusalCause } from "./init";

export type ErrorCode = TRPC_ERROR_CODE_KEY;

/** The value of an accepted outcome; a refusal becomes the error its reason maps to. The map has an entry for every reason. */
export function unwrap<T, R extends string>(outcome: Outcome<T, R>, codes: Readonly<Record<R, ErrorCode>>): T {
  if (outcome.ok) return outcome.value;
  throw new TRPCError({ code: codes[outcome.reason], message: outcome.reason, cause: new RefusalCause(outcome.reason, outcome.detail ?? {}) });
}
