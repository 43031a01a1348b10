import { accept, refuse, type Outcome } from "@/domain/outcome/outcome";
import { compareSnapshots, type Comparison } from "@/domain/report/comparison";
import type { Snapshot } from "@/domain/report/snapshot";
import { withCase } from "@/server/financing-case/act-on-case";
import { writeAudit } from "@/server/platform/audit/write-audit";
import { inTransaction } from "@/server/platform/db/transaction";
import type { Deps, Tx } from "@/server/platform/deps";
import { sealSnapshot, shortHash } from "./snapshot-hash";
import {
  findReaderOrganisation,
  findReport,
  listEarlierReports,
  listReportsOfCase,
  listReportsOnEnterprise,
  type ReportHeadline,
  type ReportScope,
  type StoredReport,
} from "./stored-repository";

export type ReadRefusal = "not-found" | "authorisation-revoked" | "authorisation-paused" | "report-retention-ended" | "report-altered";

export interface ReadableReport {
  readonly id: string;
  readonly number: string;
  /** The case it was drawn for. */
  readonly caseId: string | null;
  readonly hash: string;
  readonly shortHash: string;
  readonly snapshot: Snapshot;
  readonly reader: { readonly organisationZh: string; readonly organisationEn: string; readonly person: string; readonly at: string };
}

function scopeOf(deps: Deps): ReportScope {
  const { institutionId, branchId, uscc } = deps.actor;
  return institutionId !== undefined ? { institutionId, branchId } : { uscc };
}

/** Why a bank may no longer open a report it drew; the enterprise may always see what was said about it. */
function lapse(report: StoredReport, deps: Deps): ReadRefusal | null {
  const now = deps.clock.now();
  if (deps.actor.institutionId === undefined) return null;
  if (report.revokedAt !== null && report.revokedAt <= now) return "authorisation-revoked";
  if (report.pausedAt !== null && report.pausedAt <= now) return "authorisation-paused";
  return report.retainUntil !== null && report.retainUntil <= now ? "report-retention-ended" : null;
}

async function openReport(tx: Tx, deps: Deps, reportId: string): Promise<Outcome<{ stored: StoredReport; snapshot: Snapshot }, ReadRefusal>> {
  const stored = await findReport(tx, reportId, scopeOf(deps), deps.clock.now());
  if (stored === null) return refuse("not-found");
  const refusal = lapse(stored, deps);
  if (refusal !== null) return refuse(refusal, { number: stored.number });
  if (stored.snapshot === null) return refuse("not-found");
  // The hash proves that what comes out of the database is what `assembleSnapshot` put in.
  const snapshot = stored.snapshot as Snapshot;
  return sealSnapshot(snapshot).hash === stored.hash ? accept({ stored, snapshot }) : refuse("report-altered", { number: stored.number });
}

/** Whether the reader may still open the report: asked again before something leaves that took its time. */
export function mayStillRead(deps: Deps, command: { reportId: string }): Promise<Outcome<null, ReadRefusal>> {
  return inTransaction<null, ReadRefusal>(deps, async (tx) => {
    const opened = await openReport(tx, deps, command.reportId);
    return opened.ok ? accept(null) : opened;
  });
}

/**
 * Opens a stored report for its own bank, or for the enterprise it is about, and audits the reading under `action`.
 * A bank is refused once the consent is revoked or paused or its retention ended, and when the content no longer
 * matches its hash; anyone else's report is not found.
 */
export async function readReport(deps: Deps, command: { reportId: string; action?: "report.read" | "report.download" }): Promise<Outcome<ReadableReport, ReadRefusal>> {
  return inTransaction<ReadableReport, ReadRefusal>(deps, async (tx) => {
    const opened = await openReport(tx, deps, command.reportId);
    if (!opened.ok) return opened;
    const { stored, snapshot } = opened.value;
    const organisation = await findReaderOrganisation(tx, scopeOf(deps));
    await writeAudit(tx, deps, { action: command.action ?? "report.read", objectKind: "report", objectId: stored.number, uscc: stored.uscc });
    const reader = { organisationZh: organisation.zh, organisationEn: organisation.en, person: deps.actor.personName, at: deps.clock.now().toISOString() };
    return accept({ id: stored.id, number: stored.number, caseId: stored.caseId, hash: stored.hash, shortHash: shortHash(stored.hash), snapshot, reader });
  });
}

export interface ReportComparison {
  readonly number: string;
  readonly previousNumber: string;
  readonly comparison: Comparison;
}

/** The newest earlier report that this reader may open as well: comparing shows its content, so it needs what reading it needs. */
async function openPrevious(tx: Tx, deps: Deps, stored: StoredReport): Promise<{ stored: StoredReport; snapshot: Snapshot } | null> {
  for (const { id } of await listEarlierReports(tx, stored)) {
    const opened = await openReport(tx, deps, id);
    if (opened.ok) return opened.value;
  }
  return null;
}

/** What changed since the institution's last report on the same enterprise; null when none of them may be opened. Audited as a reading. */
export async function compareReport(deps: Deps, command: { reportId: string }): Promise<Outcome<ReportComparison | null, ReadRefusal>> {
  return inTransaction<ReportComparison | null, ReadRefusal>(deps, async (tx) => {
    const opened = await openReport(tx, deps, command.reportId);
    if (!opened.ok) return opened;
    const { stored, snapshot } = opened.value;
    const previous = await openPrevious(tx, deps, stored);
    if (previous === null) return accept(null);
    const previousNumber = previous.stored.number;
    await writeAudit(tx, deps, { action: "report.compare", objectKind: "report", objectId: stored.number, uscc: stored.uscc, detail: { previous: previousNumber } });
    return accept({ number: stored.number, previousNumber, comparison: compareSnapshots(previous.snapshot, snapshot) });
  });
}

/** The reports drawn for a case of the caller's institution (an officer: branch), newest first, without content. */
export function caseReports(deps: Deps, command: { caseId: string }) {
  return withCase<ReportHeadline[], "not-found">(deps.db, deps, command.caseId, async ({ row: { id, institutionId } }) => accept(await listReportsOfCase(deps.db, { caseId: id, institutionId })));
}

/** The reports that banks drew on the caller's enterprise, newest first. */
export async function reportsOnUs(deps: Deps) {
  const { uscc } = deps.actor;
  return uscc === undefined ? [] : listReportsOnEnterprise(deps.db, uscc);
}
