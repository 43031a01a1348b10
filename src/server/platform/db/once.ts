import { refuse, type Outcome } from "@/domain/outcome/outcome";
import type { Deps } from "../deps";
import { Prisma } from "./generated/client";
import type { IdempotentRequest } from "./generated/client";
import { actingToken } from "../acting/token";
import type { KeyedAction } from "./keyed-action";
import { digestContent, type Keyed } from "./request-content";
import { inTransaction, inUnsignedTransaction } from "./transaction";
import type { Tx } from "./client";

/**
 * A key that comes back is refused when the request is not the one that it stands for: another action, or the same action with
 * another content. The detail of the second says what the first one did and when.
 */
export type OnceRefusal = "key-used-for-something-else" | "key-used-with-other-content";

export interface OnceRequest {
  readonly action: KeyedAction;
  /** Everything that is asked for, and the key. The key stands for this content and for no other. */
  readonly command: Keyed;
  /** What the first request did, for whoever comes again with another content: `amountYuan`, `on`, a number. Kept as plain text, so no names of people. */
  readonly tells: Readonly<Record<string, string>>;
}

/**
 * Runs `work` at most once per membership and key: a repeat with the same content, also a simultaneous one, gets the first answer;
 * with another content it is refused. The key row is written first, so a second request waits for the first to commit. Without a
 * key the work simply runs: jobs and the demo city have none, the people's procedures demand one. `answer` must be plain JSON.
 */
export async function once<T extends Prisma.JsonValue, R extends string>(deps: Deps, request: OnceRequest, work: (tx: Tx) => Promise<Outcome<T, R>>): Promise<Outcome<T, R | OnceRefusal>> {
  const { action, command, tells } = request;
  const { idempotencyKey: key } = command;
  const membershipId = deps.actor.membershipId;
  if (key === undefined || membershipId === null) return inTransaction(deps, work);
  const digest = digestContent(command);
  return inUnsignedTransaction<T, R | OnceRefusal>(deps, async (tx) => {
    // One statement with saying who acts: it is the first of the transaction.
    const claimed = await tx.$executeRaw`
      INSERT INTO public.idempotent_request (membership_id, key, action, content_digest, tells, answer, created_at)
      SELECT ${membershipId}::uuid, ${key}::text, ${action}::text, ${digest}::text, ${JSON.stringify(tells)}::jsonb, 'null', ${deps.clock.now()}::timestamptz
      FROM pg_catalog.set_config('xinqiao.acting', ${actingToken(deps.actor)}, true) AS acting, pg_catalog.set_config('search_path', 'public', true) AS path
      ON CONFLICT DO NOTHING`;
    if (claimed === 0) {
      const earlier = await tx.idempotentRequest.findUniqueOrThrow({ where: { membershipId_key: { membershipId, key } } });
      const refused = refusalOf(earlier, action, digest);
      return refused === null ? { ok: true, value: earlier.answer as T } : refused;
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

function refusalOf(earlier: IdempotentRequest, action: KeyedAction, digest: string) {
  // From before contents were compared: the action then named its object behind a blank.
  const isFromBefore = earlier.contentDigest === null && earlier.action.split(" ")[0] === action;
  if (isFromBefore) return null;
  if (earlier.action !== action) return refuse("key-used-for-something-else");
  if (earlier.contentDigest === digest) return null;
  const tells = earlier.tells as Readonly<Record<string, string>>;
  return refuse("key-used-with-other-content", { ...tells, did: action, at: earlier.createdAt.toISOString() });
}
