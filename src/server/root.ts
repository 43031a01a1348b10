import { router } from "./platform/trpc/permit";
import { accountRouter } from "./account/router";

/** Every noun's procedures under its name. */
export const appRouter = router({
  account: accountRouter,
});

export type AppRouter = typeof appRouter;
