import { addDays, localDateOf } from "@/domain/calendar/local-date";
import type { LoanView } from "@/domain/loan/list-view";
import { liveLoanStates, type LoanState } from "@/domain/loan/lifecycle";
import type { Deps } from "@/server/platform/deps";
import { listNoteRows, type NoteFilter, type NoteListRow } from "./list-repository";
import { loanScopeOf } from "./scope";

const RADAR_DAYS = 90;
const endedStates: readonly LoanState[] = ["settled", "settled_early", "renewed", "written_off", "compensated"];

export interface LoanPage {
  readonly items: readonly Omit<NoteListRow, "total">[];
  readonly total: number;
  readonly offset: number;
  readonly limit: number;
  readonly today: string;
}

/** A page of loan notes inside the actor's scope, the next to fall due first. */
export async function listLoans(deps: Deps, command: { view?: LoanView; search?: string; offset?: number; limit?: number }): Promise<LoanPage> {
  const { offset = 0, limit = 20, view = "all" } = command;
  const scope = loanScopeOf(deps.actor);
  const today = localDateOf(deps.clock.now());
  if (scope === null || scope.kind === "platform") return { items: [], total: 0, offset, limit, today };
  const mine = scope.kind === "enterprise" ? { uscc: scope.uscc } : { institutionId: scope.institutionId, branchId: scope.branchId };
  const rows = await listNoteRows(deps.db, { ...mine, ...viewFilter(view, today), search: command.search?.trim(), offset, limit });
  return { items: rows.map(({ total: _total, ...row }) => row), total: rows[0]?.total ?? 0, offset, limit, today };
}

function viewFilter(view: LoanView, today: ReturnType<typeof localDateOf>): Partial<NoteFilter> {
  switch (view) {
    case "falling-due":
      return { states: ["normal"], dueFrom: today, dueUntil: addDays(today, RADAR_DAYS) };
    case "live":
      return { states: liveLoanStates };
    case "overdue":
      return { states: ["overdue", "non_performing"] };
    case "ended":
      return { states: endedStates };
    case "contradicted":
      return { contradictedOnly: true };
    case "all":
      return {};
  }
}
