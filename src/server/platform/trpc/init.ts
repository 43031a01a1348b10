import { initTRPC, TRPCError } from "@trpc/server";
import superjson from "superjson";
import * as z from "zod";
import type { Deps } from "../deps";

/** What a procedure says of itself; the access test walks all procedures by it. */
export interface Permission {
  readonly object: string;
  readonly action: string;
}

export interface Context {
  readonly deps: Deps;
  /** One of our own pages asks, for whoever reads it. */
  readonly page?: true;
}

/** Why the platform refused, told to the screen in a form it can translate. */
export class RefusalCause extends Error {
  constructor(
    readonly reason: string,
    readonly detail: Readonly<Record<string, string>>,
  ) {
    super(reason);
  }
}

function fieldErrors(cause: unknown): Record<string, string> | undefined {
  if (!(cause instanceof z.ZodError)) return undefined;
  return Object.fromEntries(cause.issues.map((issue) => [issue.path.join("."), issue.message]));
}

export const t = initTRPC.context<Context>().meta<Permission>().create({
  transformer: superjson,
  errorFormatter({ shape, error, ctx }) {
    const cause = error.cause;
    return {
      ...shape,
      // A bug's text may hold anything; the user gets the trace number instead.
      message: error.code === "INTERNAL_SERVER_ERROR" ? "internal" : shape.message,
      data: {
        ...shape.data,
        stack: undefined,
        traceId: ctx?.deps.traceId,
        reason: cause instanceof RefusalCause ? cause.reason : undefined,
        detail: cause instanceof RefusalCause ? cause.detail : undefined,
        fields: fieldErrors(cause),
      },
    };
  },
});

export { TRPCError };
