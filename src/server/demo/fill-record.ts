import { writeAudit } from "@/server/platform/audit/write-audit";
import { inTransaction } from "@/server/platform/db/transaction";
import { accept } from "@/domain/outcome/outcome";
import type { Database } from "@/server/platform/db/client";
import type { Deps } from "@/server/platform/deps";

export const fillStates = ["never", "half-filled", "filled"] as const;
export type FillState = (typeof fillStates)[number];

const begun = "demo.beginFill";
const finished = "demo.finishFill";

/** Records in the audit log that the demo city is being filled in: the first entry of a database that has seen nothing else. */
export async function recordFill(deps: Deps, step: "begun" | "finished"): Promise<void> {
  await inTransaction<null, never>(deps, async (tx) => {
    // The fill's other commits may not have reached the disk yet; this one takes them along.
    await tx.$executeRaw`SET LOCAL synchronous_commit = on`;
    await writeAudit(tx, deps, { action: step === "begun" ? begun : finished, objectKind: "demo-city", objectId: "demo-city" });
    return accept(null);
  });
}

/**
 * Whether this database was filled with the demo city, and to the end. Read at every start, so it looks at no more than the first
 * entries of the audit log's chains and those of one instant: both steps are recorded under the present for which the city is filled.
 */
export async function readFillState(db: Database): Promise<FillState> {
  const first = await db.auditEntry.findFirst({ where: { position: 1, action: begun }, select: { at: true } });
  if (first === null) return "never";
  const last = await db.auditEntry.findFirst({ where: { at: first.at, action: finished }, select: { at: true } });
  return last === null ? "half-filled" : "filled";
}
