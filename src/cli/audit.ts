import { verifyAudit } from "@/server/audit/verify-service";
import { systemActor } from "@/server/platform/access/actor";
import { depsFor } from "@/server/platform/runtime";
import { exitCode, printRefusal, UsageError, type Verb } from "./verb";

/** Walks the tamper-evident log; refused with the first entry that was changed. */
export const audit: Verb = {
  forms: ["audit verify"],
  database: true,
  async run(words, desk) {
    if (words.length !== 1 || words[0] !== "verify") throw new UsageError("audit knows one action: verify");
    const outcome = await verifyAudit(depsFor(systemActor));
    if (!outcome.ok) return printRefusal(desk, outcome);
    desk.print({ ...outcome.value, broken: null });
    return exitCode.done;
  },
};
