import { decode } from "next-auth/jwt";
import { isServedSecurely, readEnvironment } from "../env/env";

/** What every cookie of ours is: not for scripts, not for requests that come from other sites, and over https only where the public address is https. */
export function cookieOptions() {
  return { httpOnly: true, sameSite: "lax", path: "/", secure: isServedSecurely() } as const;
}

/** The names of the session library's cookies; where they are for https only, the name says so and browsers hold others off it. */
export function authCookies() {
  const secure = isServedSecurely();
  return {
    sessionToken: { name: `${secure ? "__Secure-" : ""}next-auth.session-token`, options: cookieOptions() },
    csrfToken: { name: `${secure ? "__Host-" : ""}next-auth.csrf-token`, options: cookieOptions() },
  };
}

/** The session that a cookie names; null for one that is not ours, has been changed, or is too old. */
export async function readSessionId(token: string | undefined): Promise<string | null> {
  const { NEXTAUTH_SECRET: secret } = readEnvironment();
  if (token === undefined || secret === undefined) return null;
  try {
    const session = await decode({ token, secret });
    return typeof session?.sessionId === "string" ? session.sessionId : null;
  } catch {
    // Whatever cannot be opened with our key was not sealed with it: somebody else's word, and no fault of ours.
    return null;
  }
}
