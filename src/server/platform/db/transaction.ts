import type { Outcome, Refusal } from "@/domain/outcome/outcome";
import type { Deps } from "../deps";
import type { Tx } from "./client";

/** Carries a refusal out of a transaction so that everything written before it is undone. */
class Rollback<R extends string> extends Error {
  constructor(readonly refusal: Refusal<R>) {
    super(`rolled back: ${refusal.reason}`);
  }
}

/** Runs `work` in one transaction: an accepted outcome commits, a refusal rolls back and is returned, a bug rolls back and throws. */
export async function inTransaction<T, R extends string>(deps: Pick<Deps, "db">, work: (tx: Tx) => Promise<Outcome<T, R>>): Promise<Outcome<T, R>> {
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
