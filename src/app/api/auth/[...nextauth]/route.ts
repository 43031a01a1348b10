import { tooManyAnswer } from "@/app/too-many-answer";
import { answerAuth } from "@/server/platform/auth/auth-request";

async function handler(request: Request, { params }: { readonly params: Promise<{ nextauth: string[] }> }): Promise<Response> {
  return tooManyAnswer(await answerAuth(request, (await params).nextauth));
}

export { handler as GET, handler as POST };
