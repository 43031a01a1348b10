import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { currentActor } from "@/server/platform/auth/current-actor";
import { depsFor } from "@/server/platform/runtime";
import { comeAgain } from "@/server/platform/trpc/come-again";
import { asAway } from "@/server/platform/trpc/init";
import { appRouter } from "@/server/root";

/** Who asks is looked up in the database as well; a failure of that is told like any other. */
async function createContext() {
  try {
    return { deps: depsFor(await currentActor()) };
  } catch (error) {
    throw asAway(error);
  }
}

function handle(request: Request): Promise<Response> {
  return fetchRequestHandler({
    endpoint: "/api/trpc",
    req: request,
    router: appRouter,
    createContext,
    responseMeta: comeAgain,
  });
}

export { handle as GET, handle as POST };
