import NextAuth from "next-auth";
import { tooManyAnswer } from "@/app/too-many-answer";
import { authOptions } from "@/server/platform/auth/options";

const handler = NextAuth(authOptions) as (request: Request, context: unknown) => Promise<Response>;

async function handle(request: Request, context: unknown): Promise<Response> {
  return tooManyAnswer(await handler(request, context));
}

export { handler as GET, handle as POST };
