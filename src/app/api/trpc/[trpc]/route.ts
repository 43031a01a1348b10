import { currentActor, requestDeps } from "@/server/platform/auth/current-actor";
import { answerCalls } from "@/server/platform/trpc/answer-call";
import { asAway } from "@/server/platform/trpc/init";
import { appRouter } from "@/server/root";

/** Who asks is looked up in the database as well; a failure of that is told like any other. */
async function createContext() {
  try {
    return { deps: await requestDeps(await currentActor()) };
  } catch (error) {
    throw asAway(error);
  }
}

function handle(request: Request): Promise<Response> {
  return answerCalls(request, { router: appRouter, createContext });
}

export { handle as GET, handle as POST };
