import { cookies } from "next/headers";
import { findActorBySession } from "@/server/account/repository";
import { publicActor, type Actor } from "../access/actor";
import { systemClock } from "../clock/clock";
import { database } from "../runtime";
import { authCookies, readSessionId } from "./cookie";

/** Who sends the present request: the actor of a live session, or the public. */
export async function currentActor(): Promise<Actor> {
  const token = (await cookies()).get(authCookies().sessionToken.name)?.value;
  const sessionId = await readSessionId(token);
  if (sessionId === null) return publicActor;
  return (await findActorBySession(database(), sessionId, systemClock.now())) ?? publicActor;
}
