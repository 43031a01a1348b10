import { TRPCError } from "@trpc/server";
import * as z from "zod";
import { mayDo } from "../access/enforcer";
import { admit } from "../limit/admit";
import { doors, isDoor, type DoorLimit } from "../limit/door";
import { faultIn } from "./foreign-input";
import { asAway, fieldErrors, RefusalCause, t, type Context } from "./init";
import { unwrap } from "./unwrap";

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

/** What is open to the public is counted, so that nobody takes it from the others. */
async function refuseFlood({ deps, page }: Context, door: string): Promise<void> {
  if (!isDoor(door)) return;
  const limit: DoorLimit = doors[door];
  if (page === true && limit.pagesPass === true) return;
  unwrap(await admit(deps, door), { "too-many-requests": "TOO_MANY_REQUESTS" });
}

/**
 * The only way to build a procedure: it names what is done to which kind of object, and the policy decides by the actor's
 * role. Not signed in: UNAUTHORIZED; signed in without the permission: FORBIDDEN; too often: TOO_MANY_REQUESTS.
 */
export function permit(object: string, action: string) {
  return t.procedure.meta({ object, action }).use(async ({ ctx, next, path, type, getRawInput }) => {
    const { actor, log } = ctx.deps;
    if (!(await mayDo(actor, object, action))) {
      throw new TRPCError({ code: actor.role === "public" ? "UNAUTHORIZED" : "FORBIDDEN", message: "not permitted" });
    }
    await refuseFlood(ctx, `${object}.${action}`);
    refuseUnreadable(await getRawInput());
    const started = performance.now();
    const answer = await next();
    const result = answer.ok ? answer : { ...answer, error: asAway(answer.error) };
    const duration = Math.round(performance.now() - started);
    if (result.ok) log.info({ path, type, duration, role: actor.role }, "procedure");
    else {
      const err = !answer.ok && answer.error.code === "INTERNAL_SERVER_ERROR" ? answer.error : undefined;
      log.warn({ path, type, duration, role: actor.role, code: result.error.code, reason: reasonOf(result.error), err }, "procedure refused");
    }
    return result;
  });
}

export const router = t.router;
