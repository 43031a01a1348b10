import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { currentActor } from "@/server/platform/auth/current-actor";
import { depsFor } from "@/server/platform/runtime";
import { asAway } from "@/server/platform/trpc/init";
import { appRouter } from "@/server/root";

const RETRY_AFTER_SECONDS = "5";

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
    // Of several calls sent together some may have gone well; for the whole the answer is to come again.
    responseMeta: ({ errors }) => (errors.some(({ code }) => code === "SERVICE_UNAVAILABLE") ? { status: 503, headers: new Headers({ "retry-after": RETRY_AFTER_SECONDS }) } : {}),
  });
}

export { handle as GET, handle as POST };
