import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { cookies, headers } from "next/headers";
import { DEVICE_DAYS } from "@/server/account/known-device";
import { revokeSession, signIn } from "@/server/account/service";
import { publicActor } from "../access/actor";
import { publicUrl } from "../env/env";
import { clientNetwork } from "../limit/network";
import { depsFor } from "../runtime";

/** Held by a browser on which somebody has signed in, so that strangers who guess do not slow them there. */
const deviceCookie = "xinqiao-device";

const TOKEN_LENGTH = 43;
const DAY_SECONDS = 86_400;

/** The browser's own word for having been here before, if it has the shape of one. */
async function keptDeviceToken(): Promise<string | null> {
  const kept = (await cookies()).get(deviceCookie)?.value;
  return kept?.length === TOKEN_LENGTH ? kept : null;
}

async function keepDeviceToken(token: string): Promise<void> {
  const secure = publicUrl().startsWith("https:");
  (await cookies()).set(deviceCookie, token, { httpOnly: true, sameSite: "lax", secure, path: "/api/auth", maxAge: DEVICE_DAYS * DAY_SECONDS });
}

/**
 * next-auth carries a signed cookie that holds nothing but the session's id; whether the session still lives is asked of the
 * database on every request, so a device can be signed out from elsewhere.
 */
export const authOptions: NextAuthOptions = {
  session: { strategy: "jwt", maxAge: 12 * 3600 },
  pages: { signIn: "/sign-in", error: "/sign-in" },
  providers: [
    CredentialsProvider({
      credentials: { loginName: {}, password: {} },
      async authorize(credentials, request) {
        const agent: unknown = request.headers?.["user-agent"];
        const outcome = await signIn(depsFor(publicActor, clientNetwork(await headers())), {
          loginName: credentials?.loginName ?? "",
          password: credentials?.password ?? "",
          userAgent: typeof agent === "string" ? agent.slice(0, 200) : null,
          deviceToken: await keptDeviceToken(),
        });
        if (outcome.ok) {
          await keepDeviceToken(outcome.value.deviceToken);
          return { id: outcome.value.personId, name: outcome.value.name, sessionId: outcome.value.sessionId };
        }
        // The library carries an error's text to the form, and nothing else of a refusal.
        if (outcome.detail?.seconds !== undefined) throw new Error(`${outcome.reason} ${outcome.detail.seconds}`);
        return null;
      },
    }),
  ],
  callbacks: {
    jwt({ token, user }) {
      if (user !== undefined && "sessionId" in user && typeof user.sessionId === "string") token.sessionId = user.sessionId;
      return token;
    },
    session({ session, token }) {
      return { ...session, sessionId: token.sessionId };
    },
  },
  events: {
    async signOut({ token }) {
      const { sub, sessionId } = token;
      if (typeof sub !== "string" || typeof sessionId !== "string") return;
      const actor = { personId: sub, personName: "", sessionId, membershipId: null, role: "public" } as const;
      await revokeSession(depsFor(actor), { sessionId });
    },
  },
};
