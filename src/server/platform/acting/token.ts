import { createHmac } from "node:crypto";
import type { Actor } from "../access/actor";
import { actingKey } from "./key";

/** Long enough for a statement that waits for a lock, short enough that a copy of it is soon worth nothing. */
const VALID_SECONDS = 300;

/**
 * What the server vouches for and the database cannot see by itself: that the registrant is who the register names, that the old
 * password was asked for, that the signer's intent was confirmed.
 */
export type Vouched = `register ${string}` | `sign ${string}` | "password";

/** Who acts, in the form that the database verifies. Its time is the machine's own: a demo city may live in the past, a signature may not. */
export function actingToken({ personId, membershipId, role }: Pick<Actor, "personId" | "membershipId" | "role">, vouched: Vouched | "" = "", now = Date.now()): string {
  const until = Math.ceil(now / 1000) + VALID_SECONDS;
  const said = [personId ?? "", membershipId ?? "", role, vouched, until].join("|");
  return `${said}|${createHmac("sha256", actingKey()).update(said).digest("hex")}`;
}
