import { accept, refuse, type Outcome } from "@/domain/outcome/outcome";
import type { Database } from "../db/client";
import type { Deps } from "../deps";
import { doors, type Door, type DoorLimit } from "./door";
import { countRequests, digestOf } from "./request-count";

/** What this process may still let in without asking again, and whether nothing more is to be had until then. */
interface Share {
  readonly left: number;
  readonly isSpent: boolean;
  readonly endsAt: Date;
}

const MOST_SHARES = 20_000;

// A refusal and a step once counted hold until the minute's end whatever other processes do, so they need not be asked for again.
const shares = new WeakMap<Database, Map<string, Share>>();

function sharesOf(db: Database): Map<string, Share> {
  const known = shares.get(db) ?? new Map<string, Share>();
  if (known.size > MOST_SHARES) known.clear();
  shares.set(db, known);
  return known;
}

/**
 * Lets a request in at a door, or refuses it (`seconds` until the minute is over): a signed-in person by person, anyone else by
 * address. What the platform does by itself, and what came over no network, is not counted.
 */
export async function admit(deps: Deps, door: Door): Promise<Outcome<null, "too-many-requests">> {
  const { actor, address } = deps;
  if (actor.role === "system" || address === undefined) return accept(null);
  const limit: DoorLimit = doors[door];
  const [who, most] = actor.personId === null ? [`address ${address}`, limit.perAddress] : [`person ${actor.personId}`, limit.perPerson];
  const mine = await admitSubject(deps, `${door} ${who}`, most, limit.step ?? 1);
  // Who is refused already may not use up what is everybody's.
  if (!mine.ok || limit.everybody === undefined) return mine;
  return admitSubject(deps, `${door} everybody`, limit.everybody, 1);
}

async function admitSubject(deps: Deps, subject: string, most: number, step: number): Promise<Outcome<null, "too-many-requests">> {
  const now = deps.clock.now();
  const kept = sharesOf(deps.db);
  const digest = digestOf(subject);
  const live = () => {
    const share = kept.get(digest);
    return share !== undefined && share.endsAt > now ? share : undefined;
  };
  const share = live() ?? { left: 0, isSpent: false };
  if (share.left === 0 && !share.isSpent) {
    const { count, endsAt } = await countRequests(deps.db, digest, { step, now });
    const granted = Math.min(step, Math.max(0, most - (count - step)));
    // Others of this process may have counted at the same time: what they brought is not lost.
    kept.set(digest, { left: (live()?.left ?? 0) + granted, isSpent: granted < step, endsAt });
    if (granted < step) deps.log.warn({ door: subject.split(" ")[0] }, "a door is closed for the rest of the minute");
  }
  const { left, isSpent, endsAt } = kept.get(digest) ?? { left: 0, isSpent: false, endsAt: now };
  const seconds = Math.max(1, Math.ceil((endsAt.getTime() - now.getTime()) / 1000));
  if (left === 0) return refuse("too-many-requests", { seconds: String(seconds) });
  kept.set(digest, { left: left - 1, isSpent, endsAt });
  return accept(null);
}
