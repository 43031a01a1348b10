import { cache } from "react";
import { currentActor, requestDeps } from "./platform/auth/current-actor";
import { t } from "./platform/trpc/init";
import { appRouter } from "./root";

/** Who asks, found once a request. */
export const requestActor = cache(currentActor);

/** The procedures, called from a page or a server action as the signed-in person; the same permissions hold. */
export const caller = cache(async () => t.createCallerFactory(appRouter)({ deps: await requestDeps(await requestActor()), page: true }));
