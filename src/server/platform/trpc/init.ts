import { initTRPC, TRPCError } from "@trpc/server";
import * as z from "zod";
import { isDatabaseAway } from "../db/away";
import type { Deps } from "../deps";
import { transformer } from "./transformer";

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

// No form has more fields; of input with thousands of wrong values the first tell enough.
const MOST_FIELDS = 60;
const LONGEST_FIELD = 200;

/** What is wrong, field by field; of the names and the words no more than a form could have. */
export function fieldErrors(cause: unknown): Record<string, string> | undefined {
  if (!(cause instanceof z.ZodError)) return undefined;
  return Object.fromEntries(cause.issues.slice(0, MOST_FIELDS).map(({ path, message }) => [path.join(".").slice(0, LONGEST_FIELD), message.slice(0, LONGEST_FIELD)]));
}

/** What an answer says of an error. A bug's text may hold anything, and that of wrong input repeats every field. */
function messageOf(code: string, cause: unknown, message: string): string {
  if (code === "INTERNAL_SERVER_ERROR") return "internal";
  return cause instanceof z.ZodError ? "invalid input" : message.slice(0, LONGEST_FIELD);
}

export const t = initTRPC.context<Context>().meta<Permission>().create({
  transformer,
  errorFormatter({ shape, error, ctx }) {
    const cause = error.cause;
    return {
      ...shape,
      message: messageOf(error.code, cause, shape.message),
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

/** A failure that only means that the database is away for the moment, as a refusal that every face has words for; anything else as it was. */
export function asAway<E>(error: E): E | TRPCError {
  return isDatabaseAway(error) ? new TRPCError({ code: "SERVICE_UNAVAILABLE", message: "database-away", cause: new RefusalCause("database-away", {}) }) : error;
}

export { TRPCError };
