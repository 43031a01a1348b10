import { refuse, type Outcome } from "@/domain/outcome/outcome";
import type { Deps } from "@/server/platform/deps";
import { once, type OnceRefusal, type OnceRequest } from "@/server/platform/db/once";
import { inTransaction } from "@/server/platform/db/transaction";
import type { Tx } from "@/server/platform/db/client";
import { findCase, type CaseRow } from "./repository";
import { scopeOf, type CaseScope } from "./scope";

/** What a service works with once the case is found inside the actor's scope. */
export interface CaseWork {
  readonly tx: Tx;
  readonly scope: CaseScope;
  readonly row: CaseRow;
}

/** Opens the transaction, finds the case inside the actor's scope and hands both on; a foreign case is `not-found`. */
export function actOnCase<T, R extends string>(deps: Deps, caseId: string, work: (found: CaseWork) => Promise<Outcome<T, R>>): Promise<Outcome<T, R | "not-found">> {
  return inTransaction<T, R | "not-found">(deps, (tx) => withCase(tx, deps, caseId, work));
}

/** As `actOnCase`, at most once for the key of the request. */
export function actOnCaseOnce<T extends string, R extends string>(
  deps: Deps, request: OnceRequest & { readonly command: { readonly caseId: string } }, work: (found: CaseWork) => Promise<Outcome<T, R>>,
): Promise<Outcome<T, R | OnceRefusal | "not-found">> {
  return once<T, R | "not-found">(deps, request, (tx) => withCase(tx, deps, request.command.caseId, work));
}

/** The same inside a transaction that is already open. */
export async function withCase<T, R extends string>(tx: Tx, deps: Deps, caseId: string, work: (found: CaseWork) => Promise<Outcome<T, R>>): Promise<Outcome<T, R | "not-found">> {
  const scope = scopeOf(deps.actor);
  const row = scope === null ? null : await findCase(tx, scope, caseId);
  return scope === null || row === null ? refuse("not-found") : work({ tx, scope, row });
}
