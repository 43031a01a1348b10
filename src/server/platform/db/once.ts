import type { Outcome } from "@/domain/outcome/outcome";
import type { Deps } from "../deps";
import { Prisma } from "./generated/client";
import { actingToken } from "../acting/token";
import { inTransaction, inUnsignedTransaction } from "./transaction";
import type { Tx } from "./client";

/** A request repeated with the same key but for another action: the key is wrong, not the action. */
export type OnceRefusal = "key-used-for-something-else";

/**
 * Runs `work` at most once per membership and key: a repeat, also a simultaneous one, gets the first answer. The key row is
 * written first, so a second request waits for the first to commit. Without a key the work simply runs.
 * `answer` must be plain JSON.
 */
export async function once<T extends Prisma.JsonValue, R extends string>(
  deps: Deps,
  request: { key: string | undefined; action: string },
  work: (tx: Tx) => Promise<Outcome<T, R>>,
): Promise<Outcome<T, R | OnceRefusal>> {
  const { key, action } = request;
  const membershipId = deps.actor.membershipId;
  if (key === undefined || membershipId === null) return inTransaction(deps, work);
  return inUnsignedTransaction<T, R | OnceRefusal>(deps, async (tx) => {
    // One statement with saying who acts: it is the first of the transaction.
    const claimed = await tx.$executeRaw`
      INSERT INTO public.idempotent_request (membership_id, key, action, answer, created_at)
      SELECT ${membershipId}::uuid, ${key}::text, ${action}::text, 'null', ${deps.clock.now()}::timestamptz FROM pg_catalog.set_config('xinqiao.acting', ${actingToken(deps.actor)}, true) AS acting, pg_catalog.set_config('search_path', 'public', true) AS path
      ON CONFLICT DO NOTHING`;
    if (claimed === 0) {
      const earlier = await tx.idempotentRequest.findUniqueOrThrow({ where: { membershipId_key: { membershipId, key } } });
      if (earlier.action !== action) return { ok: false, reason: "key-used-for-something-else" };
      return { ok: true, value: earlier.answer as T };
    }
    const outcome = await work(tx);
    if (outcome.ok) {
      await tx.idempotentRequest.update({
        where: { membershipId_key: { membershipId, key } },
        data: { answer: outcome.value === null ? Prisma.JsonNull : outcome.value },
      });
    }
    return outcome;
  });
}
