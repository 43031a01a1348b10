import { getServerSession } from "next-auth";
import { headers } from "next/headers";
import { findActorBySession } from "@/server/account/repository";
import { publicActor, type Actor } from "../access/actor";
import { systemClock } from "../clock/clock";
import type { Deps } from "../deps";
import { clientNetwork } from "../limit/network";
import { database, depsFor } from "../runtime";
import { authOptions } from "./options";

/** Who sends the present request: the actor of a live session, or the public. */
export async function currentActor(): Promise<Actor> {
  const session = await getServerSession<typeof authOptions, { sessionId?: unknown }>(authOptions);
  if (typeof session?.sessionId !== "string") return publicActor;
  return (await findActorBySession(database(), session.sessionId, systemClock.now())) ?? publicActor;
}

/** What a service gets to answer the present request: for this actor, from where it came. */
export async function requestDeps(actor: Actor): Promise<Deps> {
  return depsFor(actor, clientNetwork(await headers()));
}
