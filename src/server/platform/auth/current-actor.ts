import { headers } from "next/headers";
import { NextRequest } from "next/server";
import { getToken } from "next-auth/jwt";
import { findActorBySession } from "@/server/account/repository";
import { publicActor, type Actor } from "../access/actor";
import { systemClock } from "../clock/clock";
import { database } from "../runtime";

/** Who sends the present request: the actor of a live session, or the public. Of all cookies only the session's is looked at. */
export async function currentActor(): Promise<Actor> {
  const cookie = (await headers()).get("cookie") ?? "";
  const token = await getToken({ req: new NextRequest("http://localhost", { headers: { cookie } }) });
  if (typeof token?.sessionId !== "string") return publicActor;
  return (await findActorBySession(database(), token.sessionId, systemClock.now())) ?? publicActor;
}
