import NextAuth from "next-auth";
import type { NextRequest } from "next/server";
import { cleanAuthRequest } from "@/server/platform/auth/auth-request";
import { authOptions } from "@/server/platform/auth/options";

const handler = NextAuth(authOptions) as (request: NextRequest, context: unknown) => Promise<Response>;

async function handle(request: NextRequest, context: unknown): Promise<Response> {
  const clean = await cleanAuthRequest(request);
  return clean instanceof Response ? clean : handler(clean, context);
}

export { handle as GET, handle as POST };
