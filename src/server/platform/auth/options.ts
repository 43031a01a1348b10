import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { revokeSession, signIn } from "@/server/account/service";
import { publicActor } from "../access/actor";
import { clientNetwork } from "../limit/network";
import { depsFor } from "../runtime";
import type { DeviceCookie } from "./device-cookie";

/**
 * next-auth carries a signed cookie that holds nothing but the session's id; whether the session still lives is asked of the
 * database on every request, so a device can be signed out from elsewhere. `device` is the browser that asks.
 */
export const authOptions = (device: DeviceCookie): NextAuthOptions => ({
  session: { strategy: "jwt", maxAge: 12 * 3600 },
  pages: { signIn: "/sign-in", error: "/sign-in" },
  providers: [
    CredentialsProvider({
      credentials: { loginName: {}, password: {} },
      async authorize(credentials, request) {
        const agent: unknown = request.headers?.["user-agent"];
        const deps = depsFor(publicActor, clientNetwork({ get: (name) => headerOf(request.headers, name) }));
        const outcome = await signIn(deps, {
          loginName: credentials?.loginName ?? "",
          password: credentials?.password ?? "",
          userAgent: typeof agent === "string" ? agent.slice(0, 200) : null,
          deviceToken: device.token(),
        }).catch((error: unknown) => {
          // The library would show a failure's own words to the person; those belong into the log.
          deps.log.error({ err: error }, "signing in failed");
          throw new Error("sign-in-impossible");
        });
        if (outcome.ok) {
          device.give(outcome.value.deviceToken);
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
});

function headerOf(headers: Readonly<Record<string, unknown>> | undefined, name: string): string | null {
  const value = headers?.[name];
  return typeof value === "string" ? value : null;
}
