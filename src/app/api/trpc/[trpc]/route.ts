import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { currentActor, requestDeps } from "@/server/platform/auth/current-actor";
import { comeAgain } from "@/server/platform/limit/come-again";
import { appRouter } from "@/server/root";

function handle(request: Request): Promise<Response> {
  return fetchRequestHandler({
    endpoint: "/api/trpc",
    req: request,
    router: appRouter,
    createContext: async () => ({ deps: await requestDeps(await currentActor()) }),
    responseMeta: ({ errors }) => ({ headers: comeAgain(errors) }),
  });
}

export { handle as GET, handle as POST };
