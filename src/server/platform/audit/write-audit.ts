import type { Prisma } from "../db/generated/client";
import type { Tx } from "../db/client";
import type { Deps } from "../deps";

export interface AuditEvent {
  readonly action: string;
  readonly objectKind: string;
  readonly objectId: string;
  readonly uscc?: string;
  readonly detail?: Prisma.InputJsonObject;
}

/**
 * Appends to the tamper-evident log in the caller's transaction: what is not audited did not happen. The database assigns
 * chain, position and hash. Call it last: the chain stays locked until the transaction ends.
 */
export async function writeAudit(tx: Tx, deps: Deps, event: AuditEvent): Promise<void> {
  const { actor, clock, traceId } = deps;
  await tx.$executeRaw`/* prepared: audit */
    INSERT INTO audit_entry (at, person_id, membership_id, role, action, object_kind, object_id, uscc, detail, trace_id, chain, position)
    VALUES (${clock.now()}, ${actor.personId}::uuid, ${actor.membershipId}::uuid, ${actor.role}, ${event.action}, ${event.objectKind},
            ${event.objectId}, ${event.uscc ?? null}, ${JSON.stringify(event.detail ?? {})}::jsonb, ${traceId}, 0, 0)`;
}
