import { TRPCError } from "@trpc/server";
import * as z from "zod";
import { mayDo } from "../access/enforcer";
import { admit } from "../limit/admit";
import { doors, isDoor, type DoorLimit } from "../limit/door";
import { t, type Context } from "./init";
import { findUnstorableText } from "./storable-text";
import { unwrap } from "./unwrap";

/** Answered like any other wrong field, so that the screen says it beside the field. */
function refuseUnstorableText(input: unknown): void {
  const path = findUnstorableText(input);
  if (path === null) return;
  throw new TRPCError({ code: "BAD_REQUEST", cause: new z.ZodError([{ code: "custom", path: [...path], message: "text-unreadable", input: undefined }]) });
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
    refuseUnstorableText(await getRawInput());
    const started = performance.now();
    const result = await next();
    const duration = Math.round(performance.now() - started);
    if (result.ok) log.info({ path, type, duration, role: actor.role }, "procedure");
    else log.warn({ path, type, duration, role: actor.role, code: result.error.code, reason: result.error.cause?.message, err: result.error.code === "INTERNAL_SERVER_ERROR" ? result.error : undefined }, "procedure refused");
    return result;
  });
}

export const router = t.router;
