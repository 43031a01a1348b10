import { parseArgs } from "node:util";
import * as z from "zod";
import { enterDistricts } from "@/server/district/reference";
import { createInstitution } from "@/server/institution/administration";
import { systemActor } from "@/server/platform/access/actor";
import { depsFor } from "@/server/platform/runtime";
import { exitCode, printRefusal, UsageError, type Verb } from "./verb";

const form = "institution create --code C --name-zh 名 --name-en N --kind bank|leasing|guarantee|micro_lending|factoring --branch-zh 名 --branch-en N --district CODE";

const wanted = z.object({
  code: z.string().regex(/^[A-Z0-9-]{2,20}$/, "--code is 2 to 20 capitals, digits or hyphens"),
  "name-zh": z.string().min(1),
  "name-en": z.string().min(1),
  kind: z.enum(["bank", "leasing", "guarantee", "micro_lending", "factoring"]),
  "branch-zh": z.string().min(1),
  "branch-en": z.string().min(1),
  district: z.string().regex(/^\d{6}$/, "--district is a code of six digits"),
});

/** Enters a partner institution with its first branch. */
export const institution: Verb = {
  forms: [form],
  database: true,
  async run(words, desk) {
    const [action, ...rest] = words;
    if (action !== "create") throw new UsageError("institution knows one action: create");
    const option = { type: "string" } as const;
    const options = Object.fromEntries(Object.keys(wanted.shape).map((name) => [name, option]));
    const parsed = wanted.safeParse(parseArgs({ args: rest, options }).values);
    if (!parsed.success) throw new UsageError(z.prettifyError(parsed.error));
    const { code, kind, district, ...names } = parsed.data;
    const deps = depsFor(systemActor);
    await enterDistricts(deps);
    const outcome = await createInstitution(deps, {
      code,
      kind,
      nameZh: names["name-zh"],
      nameEn: names["name-en"],
      branch: { nameZh: names["branch-zh"], nameEn: names["branch-en"], districtCode: district },
    });
    if (!outcome.ok) return printRefusal(desk, outcome);
    desk.print({ code, ...outcome.value });
    return exitCode.done;
  },
};
