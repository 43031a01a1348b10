import { router } from "./platform/trpc/permit";
import { accountRouter } from "./account/router";
import { districtRouter } from "./district/router";
import { productRouter } from "./product/router";

/** Every noun's procedures under its name. */
export const appRouter = router({
  account: accountRouter,
  district: districtRouter,
  product: productRouter,
});

export type AppRouter = typeof appRouter;
