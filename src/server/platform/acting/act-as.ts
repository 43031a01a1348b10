import type { Actor } from "../access/actor";
import type { Tx } from "../db/client";
import { actingToken, type Vouched } from "./token";

/**
 * Tells the database for whom the rest of the transaction acts, and where it looks for names, whatever an earlier request left behind
 * on the connection. Always as a parameter: the text of a statement can be read by every session of the same role while it runs.
 */
export async function actAs(tx: Tx, actor: Pick<Actor, "personId" | "membershipId" | "role">, vouched: Vouched | "" = ""): Promise<void> {
  await tx.$queryRaw`/* prepared: act-as */ SELECT pg_catalog.set_config('search_path', 'public', true), pg_catalog.set_config('xinqiao.acting', ${actingToken(actor, vouched)}, true)`;
}
