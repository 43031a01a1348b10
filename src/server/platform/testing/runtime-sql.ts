import postgres, { type Sql, type TransactionSql } from "postgres";
import type { Actor } from "../access/actor";
import { actingToken, type Vouched } from "../acting/token";
import { asAppLogin } from "../postgres/target";
import type { World } from "./test-world";

/** Plain SQL with the runtime role's own login, as an intruder in the program would have it. Whoever opens it ends it. */
export function runtimeSql(world: World, max = 2): Sql {
  return postgres(asAppLogin(world.url).toString(), { max, onnotice: () => undefined });
}

/** A transaction that the server has begun for somebody, and into which the intruder has got. */
export async function actingFor(tx: TransactionSql, actor: Pick<Actor, "personId" | "membershipId" | "role">, vouched: Vouched | "" = ""): Promise<void> {
  await tx`SELECT set_config('xinqiao.acting', ${actingToken(actor, vouched)}, true)`;
}
