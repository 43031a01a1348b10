import { permit, router } from "@/server/platform/trpc/permit";
import { readDistricts, readSite } from "./service";

export const districtRouter = router({
  list: permit("district", "list").query(({ ctx }) => readDistricts(ctx.deps)),
  site: permit("district", "site").query(({ ctx }) => readSite(ctx.deps)),
});
