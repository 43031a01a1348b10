import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { revokeSession, signIn } from "@/server/account/service";
import { depsFor } from "../runtime";

// The nearest proxy, or the server itself, puts the peer's address last; what stands before it is the client's own word.
function addressOf(forwarded: unknown): string | null {
  const last = typeof forwarded === "string" ? forwarded.split(",").at(-1)?.trim() : undefined;
  return last === undefined || last === "" ? null : last.slice(0, 64);
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
        const deps = depsFor();
        const outcome = await signIn(deps, {
          loginName: credentials?.loginName ?? "",
          password: credentials?.password ?? "",
          userAgent: typeof agent === "string" ? agent.slice(0, 200) : null,
          address: addressOf(request.headers?.["x-forwarded-for"]),
        }).catch((error: unknown) => {
          // The library would show a failure's own words to the person; those belong into the log.
          deps.log.error({ err: error }, "signing in failed");
          throw new Error("sign-in-impossible");
        });
        // The library carries an error's text to the form, and nothing else of a refusal.
        if (!outcome.ok && outcome.reason === "sign-in-locked") throw new Error(outcome.reason);
        return outcome.ok ? { id: outcome.value.personId, name: outcome.value.name, sessionId: outcome.value.sessionId } : null;
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
