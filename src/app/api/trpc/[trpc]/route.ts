import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { currentActor } from "@/server/platform/auth/current-actor";
import { depsFor } from "@/server/platform/runtime";
import { appRouter } from "@/server/root";

function handle(request: Request): Promise<Response> {
  return fetchRequestHandler({
    endpoint: "/api/trpc",
    req: request,
    router: appRouter,
    createContext: async () => ({ deps: depsFor(await currentActor()) }),
  });
}

export { handle as GET, handle as POST };
