import type { Deps } from "@/server/platform/deps";
import { listNotesToMark } from "./list-repository";

/** The notes a job should mark overdue, oldest maturity first, at most 500 a run. `today` is midnight UTC of the Shanghai day. */
export function listNotesPastMaturity(deps: Deps, today: Date): Promise<{ id: string }[]> {
  return listNotesToMark(deps.db, today);
}
