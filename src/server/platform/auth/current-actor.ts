import { getServerSession } from "next-auth";
import { findActorBySession } from "@/server/account/repository";
import { publicActor, type Actor } from "../access/actor";
import { systemClock } from "../clock/clock";
import { database } from "../runtime";
import { authOptions } from "./options";

/** Who sends the present request: the actor of a live session, or the public. */
export async function currentActor(): Promise<Actor> {
  const session = await getServerSession<typeof authOptions, { sessionId?: unknown }>(authOptions);
  if (typeof session?.sessionId !== "string") return publicActor;
  return (await findActorBySession(database(), session.sessionId, systemClock.now())) ?? publicActor;
}
