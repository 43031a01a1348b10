import { maskOrganisationName } from "@/domain/masking/masking";
import { windowOf } from "@/domain/statistic/period";
import type { Deps } from "@/server/platform/deps";
import { listLedger, sumLedger, type LedgerQuestion, type LedgerRow, type LedgerTotal } from "./ledger-repository";
import type { Scope } from "./view";

export type LedgerRequest = Scope & Pick<LedgerQuestion, "selection" | "text"> & { readonly page: number; readonly pageSize: number };

export type LedgerPage = { readonly asOf: Date; readonly total: LedgerTotal; readonly rows: readonly LedgerRow[] };

const USCC_KEPT_FIRST = 8;
const USCC_KEPT_LAST = 2;
const NOTE_KEPT_LAST = 4;

/**
 * The drawdowns behind a figure, newest first, page 1 first. The bureau sees figures and progress, no single enterprise:
 * name, code and loan note are masked before they leave the server (domain §2).
 */
export async function readLedger(deps: Pick<Deps, "db" | "clock">, request: LedgerRequest): Promise<LedgerPage> {
  const question = { ...request, window: windowOf(request.period) };
  const [total, rows] = await Promise.all([
    sumLedger(deps.db, question),
    listLedger(deps.db, question, { offset: (request.page - 1) * request.pageSize, limit: request.pageSize }),
  ]);
  return { asOf: deps.clock.now(), total, rows: rows.map(maskRow) };
}

function maskRow(row: LedgerRow): LedgerRow {
  return {
    ...row,
    enterpriseName: maskOrganisationName(row.enterpriseName),
    uscc: maskUscc(row.uscc),
    loanNoteNo: `****${row.loanNoteNo.slice(-NOTE_KEPT_LAST)}`,
  };
}

/** A credit code keeps kind, district and its last two characters: enough to compare, too little to look up. */
export function maskUscc(uscc: string): string {
  return `${uscc.slice(0, USCC_KEPT_FIRST)}${"*".repeat(uscc.length - USCC_KEPT_FIRST - USCC_KEPT_LAST)}${uscc.slice(-USCC_KEPT_LAST)}`;
}
