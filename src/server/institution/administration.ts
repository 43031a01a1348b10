import { accept, refuse, type Outcome } from "@/domain/outcome/outcome";
import { writeAudit } from "@/server/platform/audit/write-audit";
import { violates } from "@/server/platform/db/constraint";
import { inTransaction } from "@/server/platform/db/transaction";
import type { Deps } from "@/server/platform/deps";
import { insertBranch, insertInstitution, listBranchRows, listInstitutionRows, markInstitution, type InstitutionChange, type NewBranch, type NewInstitution } from "./administration-repository";

/** Every partner institution with the number of its branches, people and products on offer, by code. */
export function readInstitutions(deps: Deps) {
  return listInstitutionRows(deps.db);
}

/** Enters a partner institution with its first branch. Refused when the code is in use. */
export async function createInstitution(deps: Deps, command: NewInstitution): Promise<Outcome<{ id: string; branchId: string }, "code-taken" | "district-unknown">> {
  try {
    return await inTransaction<{ id: string; branchId: string }, never>(deps, async (tx) => {
      const created = await insertInstitution(tx, command, deps.clock.now());
      await writeAudit(tx, deps, { action: "createInstitution", objectKind: "institution", objectId: created.id, detail: { code: command.code } });
      return accept(created);
    });
  } catch (error) {
    if (violates(error, "district_code")) return refuse("district-unknown", { district: command.branch.districtCode });
    if (violates(error, "code")) return refuse("code-taken", { code: command.code });
    throw error;
  }
}

/** Renames an institution, switches it off or on, or its scorecard. Switched off, its people keep their names on old cases and can do nothing. */
export function changeInstitution(deps: Deps, command: { id: string } & InstitutionChange): Promise<Outcome<null, "not-found">> {
  return inTransaction<null, "not-found">(deps, async (tx) => {
    const { id, ...change } = command;
    if ((await markInstitution(tx, id, change, deps.clock.now())) === 0) return refuse("not-found");
    await writeAudit(tx, deps, { action: "changeInstitution", objectKind: "institution", objectId: id, detail: { ...change } });
    return accept(null);
  });
}

/** The branches of an institution, for the operator. */
export function readBranches(deps: Deps, query: { institutionId: string }) {
  return listBranchRows(deps.db, query.institutionId);
}

/** Adds a branch to an institution. Refused when the institution or district is unknown or the name is in use there. */
export async function addBranch(deps: Deps, command: { institutionId: string; branch: NewBranch }): Promise<Outcome<{ id: string }, "not-found" | "district-unknown" | "branch-name-taken">> {
  const { institutionId, branch } = command;
  try {
    return await inTransaction<{ id: string }, never>(deps, async (tx) => {
      const id = await insertBranch(tx, institutionId, branch);
      await writeAudit(tx, deps, { action: "addBranch", objectKind: "branch", objectId: id, detail: { institutionId, districtCode: branch.districtCode } });
      return accept({ id });
    });
  } catch (error) {
    if (violates(error, "branch_named_once")) return refuse("branch-name-taken", { name: branch.nameZh });
    if (violates(error, "district_code")) return refuse("district-unknown", { district: branch.districtCode });
    if (violates(error, "institution_id")) return refuse("not-found");
    throw error;
  }
}
