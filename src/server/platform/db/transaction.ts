import type { Outcome, Refusal } from "@/domain/outcome/outcome";
import { actAs } from "../acting/act-as";
import type { Deps } from "../deps";
import type { Tx } from "./client";

/** Carries a refusal out of a transaction so that everything written before it is undone. */
class Rollback<R extends string> extends Error {
  constructor(readonly refusal: Refusal<R>) {
    super(`rolled back: ${refusal.reason}`);
  }
}

/**
 * Runs `work` in one transaction that acts for the caller's actor: an accepted outcome commits, a refusal rolls back and is returned,
 * a bug rolls back and throws.
 */
export async function inTransaction<T, R extends string>(deps: Pick<Deps, "db" | "actor">, work: (tx: Tx) => Promise<Outcome<T, R>>): Promise<Outcome<T, R>> {
  return inUnsignedTransaction(deps, async (tx) => {
    await actAs(tx, deps.actor);
    return work(tx);
  });
}

/** The same for work whose first statement says itself for whom it acts: a hot path saves the way to the database and back. */
export async function inUnsignedTransaction<T, R extends string>(deps: Pick<Deps, "db">, work: (tx: Tx) => Promise<Outcome<T, R>>): Promise<Outcome<T, R>> {
  try {
    return await deps.db.$transaction(async (tx) => {
      const outcome = await work(tx);
      if (!outcome.ok) throw new Rollback(outcome);
      return outcome;
    });
  } catch (error) {
    if (error instanceof Rollback) return error.refusal as Refusal<R>;
    throw error;
  }
}
