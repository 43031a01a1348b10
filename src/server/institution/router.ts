import { permit, router } from "@/server/platform/trpc/permit";
import { unwrap } from "@/server/platform/trpc/unwrap";
import { readTeam } from "./service";

export const institutionRouter = router({
  team: permit("institution", "readTeam").query(async ({ ctx }) => unwrap(await readTeam(ctx.deps), { "not-found": "NOT_FOUND" })),
});
