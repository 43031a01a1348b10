import { cookies, headers } from "next/headers";
import { findActorBySession } from "@/server/account/repository";
import { publicActor, type Actor } from "../access/actor";
import { systemClock } from "../clock/clock";
import type { Deps } from "../deps";
import { clientNetwork } from "../limit/network";
import { database, depsFor } from "../runtime";
import { authCookies, readSessionId } from "./cookie";

/** Who sends the present request: the actor of a live session, or the public. Of all cookies only the session's is looked at. */
export async function currentActor(): Promise<Actor> {
  const token = (await cookies()).get(authCookies().sessionToken.name)?.value;
  const sessionId = await readSessionId(token);
  if (sessionId === null) return publicActor;
  return (await findActorBySession(database(), sessionId, systemClock.now())) ?? publicActor;
}

/** What a service gets to answer the present request: for this actor, from where it came. */
export async function requestDeps(actor: Actor): Promise<Deps> {
  return depsFor(actor, clientNetwork(await headers()));
}
