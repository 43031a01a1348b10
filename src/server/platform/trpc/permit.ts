import { TRPCError } from "@trpc/server";
import * as z from "zod";
import { mayDo } from "../access/enforcer";
import { faultIn } from "./foreign-input";
import { fieldErrors, RefusalCause, t } from "./init";

/** What cannot be read is answered like any other wrong field, so that the screen says it beside the field. */
function refuseUnreadable(input: unknown): void {
  const fault = faultIn(input);
  if (fault === null) return;
  if (fault.kind === "too-large") throw new TRPCError({ code: "PAYLOAD_TOO_LARGE", message: "input-too-large", cause: new RefusalCause("input-too-large", {}) });
  throw new TRPCError({ code: "BAD_REQUEST", cause: new z.ZodError([{ code: "custom", path: [...fault.path], message: "text-unreadable", input: undefined }]) });
}

/** What the log has of a refusal: its reason, or the fields that were wrong, never what stood in them. */
function reasonOf({ cause }: TRPCError): unknown {
  return fieldErrors(cause) ?? cause?.message.slice(0, 200);
}

/**
 * The only way to build a procedure: it names what is done to which kind of object, and the policy decides by the actor's
 * role. Not signed in: UNAUTHORIZED; signed in without the permission: FORBIDDEN.
 */
export function permit(object: string, action: string) {
  return t.procedure.meta({ object, action }).use(async ({ ctx, next, path, type, getRawInput }) => {
    const { actor, log } = ctx.deps;
    if (!(await mayDo(actor, object, action))) {
      throw new TRPCError({ code: actor.role === "public" ? "UNAUTHORIZED" : "FORBIDDEN", message: "not permitted" });
    }
    refuseUnreadable(await getRawInput());
    const started = performance.now();
    const result = await next();
    const duration = Math.round(performance.now() - started);
    if (result.ok) log.info({ path, type, duration, role: actor.role }, "procedure");
    else log.warn({ path, type, duration, role: actor.role, code: result.error.code, reason: reasonOf(result.error), err: result.error.code === "INTERNAL_SERVER_ERROR" ? result.error : undefined }, "procedure refused");
    return result;
  });
}

export const router = t.router;
