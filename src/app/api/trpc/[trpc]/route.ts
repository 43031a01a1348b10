import { currentActor } from "@/server/platform/auth/current-actor";
import { depsFor } from "@/server/platform/runtime";
import { answerCalls } from "@/server/platform/trpc/answer-call";
import { appRouter } from "@/server/root";

function handle(request: Request): Promise<Response> {
  return answerCalls(request, { router: appRouter, createContext: async () => ({ deps: depsFor(await currentActor()) }) });
}

export { handle as GET, handle as POST };
