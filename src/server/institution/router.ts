import * as z from "zod";
import { permit, router } from "@/server/platform/trpc/permit";
import { unwrap } from "@/server/platform/trpc/unwrap";
import { addBranch, changeInstitution, createInstitution, readBranches, readInstitutions } from "./administration";
import { readTeam } from "./service";

const name = z.string().trim().min(2, "name-missing").max(100, "too-long");
const newBranch = z.object({ nameZh: name, nameEn: name, districtCode: z.string().regex(/^\d{6}$/, "district-missing") });
const newInstitution = z.object({
  code: z.string().trim().toUpperCase().regex(/^[A-Z0-9-]{2,20}$/, "code-malformed"),
  nameZh: name,
  nameEn: name,
  kind: z.enum(["bank", "leasing", "guarantee", "micro_lending", "factoring"]),
  branch: newBranch,
});

export const institutionRouter = router({
  team: permit("institution", "readTeam").query(async ({ ctx }) => unwrap(await readTeam(ctx.deps), { "not-found": "NOT_FOUND" })),
  list: permit("institution", "list").query(({ ctx }) => readInstitutions(ctx.deps)),
  create: permit("institution", "create")
    .input(newInstitution)
    .mutation(async ({ ctx, input }) => unwrap(await createInstitution(ctx.deps, input), { "code-taken": "CONFLICT", "district-unknown": "BAD_REQUEST" })),
  change: permit("institution", "change")
    .input(z.object({ id: z.uuid(), nameZh: name.optional(), nameEn: name.optional(), disabled: z.boolean().optional(), ratingEnabled: z.boolean().optional() }))
    .mutation(async ({ ctx, input }) => unwrap(await changeInstitution(ctx.deps, input), { "not-found": "NOT_FOUND" })),
  branches: permit("institution", "listBranches")
    .input(z.object({ institutionId: z.uuid() }))
    .query(({ ctx, input }) => readBranches(ctx.deps, input)),
  addBranch: permit("institution", "addBranch")
    .input(z.object({ institutionId: z.uuid(), branch: newBranch }))
    .mutation(async ({ ctx, input }) => unwrap(await addBranch(ctx.deps, input), { "not-found": "NOT_FOUND", "district-unknown": "BAD_REQUEST", "branch-name-taken": "CONFLICT" })),
});
