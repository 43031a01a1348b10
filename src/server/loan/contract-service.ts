import { fromUtcDate, localDateOf, toUtcDate, type LocalDate } from "@/domain/calendar/local-date";
import { decideRenewal, type RenewalKind, type RenewalRefusal } from "@/domain/loan/renewal";
import { accept, refuse, type Outcome } from "@/domain/outcome/outcome";
import type { Deps, Tx } from "@/server/platform/deps";
import { violates } from "@/server/platform/db/constraint";
import { once, type OnceRefusal } from "@/server/platform/db/once";
import type { Keyed } from "@/server/platform/db/request-content";
import { withCase, type CaseWork } from "@/server/financing-case/act-on-case";
import { moveCase, recordMoves, type MoveRefusal } from "@/server/financing-case/move-case";
import { lendingOf } from "./lending";
import { moveNoteInTx } from "./move-note";
import { findNote, insertLoan, insertRenewal, isContractNoTaken, lockLoan, nextLoanNumber, type NoteRow } from "./repository";
import { recordFact } from "@/server/statistic/record-fact";

export interface ContractCase extends Keyed {
  readonly caseId: string;
  readonly version?: number;
  readonly contractNo: string;
  readonly contractedOn: LocalDate;
  /** Required when the need renews a loan note, meaningless otherwise. */
  readonly renewalKind?: RenewalKind;
}

export type ContractRefusal =
  | MoveRefusal | RenewalRefusal | OnceRefusal | "not-found" | "contract-in-future" | "contract-before-acceptance" | "contract-after-validity" | "contract-no-taken" | "renewal-kind-missing" | "note-not-found";

/**
 * The signed contract: the case is contracted and its loan exists, with the offer's amount, rate and term and its validity as the last
 * day to draw. When the need renews a loan note, that note is renewed in the same transaction, not after its maturity (repaid first:
 * within 30 days). Refused on dates outside the acceptance and validity, a contract number in use, or a lost race.
 */
export async function contractCase(deps: Deps, command: ContractCase): Promise<Outcome<{ loanId: string; number: string }, ContractRefusal>> {
  try {
    return await once<{ loanId: string; number: string }, ContractRefusal>(deps, { action: "loan.contract", command, tells: { number: command.contractNo, on: command.contractedOn } }, (tx) =>
      withCase<{ loanId: string; number: string }, ContractRefusal>(tx, deps, command.caseId, (work) => contract(deps, work, command)),
    );
  } catch (error) {
    if (violates(error, "renewal_in_time")) return refuse("renewal-after-maturity");
    if (violates(error, "contract_no")) return refuse("contract-no-taken", { contractNo: command.contractNo });
    throw error;
  }
}

async function contract(deps: Deps, { tx, scope, row }: CaseWork, command: ContractCase): Promise<Outcome<{ loanId: string; number: string }, ContractRefusal>> {
  const now = deps.clock.now();
  const moved = await moveCase(tx, deps, scope, row, { event: "contract", version: command.version, note: command.contractNo });
  if (!moved.ok) return moved;
  const { offer } = row;
  if (offer?.acceptedAt == null) throw new Error(`case ${row.number} is contracted without an accepted offer`);
  const dated = checkDates(command.contractedOn, { acceptedOn: localDateOf(offer.acceptedAt), validUntil: fromUtcDate(offer.validUntil), today: localDateOf(now) });
  if (!dated.ok) return dated;
  if (await isContractNoTaken(tx, { institutionId: row.institutionId, contractNo: command.contractNo })) return refuse("contract-no-taken", { contractNo: command.contractNo });
  const loan = await insertLoan(tx, {
    number: await nextLoanNumber(tx, now),
    caseId: row.id,
    uscc: row.uscc,
    institutionId: row.institutionId,
    contractNo: command.contractNo,
    contractedOn: toUtcDate(command.contractedOn),
    approvedYuan: offer.amountYuan,
    revolving: offer.repaymentMethod === "revolving",
    annualRate: offer.annualRate,
    termMonths: offer.termMonths,
    guaranteeMode: offer.guaranteeMode,
    repaymentMethod: offer.repaymentMethod,
    drawUntil: offer.validUntil,
    createdAt: now,
  });
  const renewed = row.need.renewsDrawdownId === null ? accept(true) : await renew(tx, deps, { ...command, drawdownId: row.need.renewsDrawdownId, uscc: row.uscc, newLoanId: loan.id });
  if (!renewed.ok) return renewed;
  await recordMoves(tx, deps, [moved.value]);
  return accept({ loanId: loan.id, number: loan.number });
}

type DateRefusal = "contract-in-future" | "contract-before-acceptance" | "contract-after-validity";

function checkDates(on: LocalDate, { acceptedOn, validUntil, today }: { acceptedOn: LocalDate; validUntil: LocalDate; today: LocalDate }): Outcome<true, DateRefusal> {
  if (on > today) return refuse("contract-in-future", { date: on });
  if (on < acceptedOn) return refuse("contract-before-acceptance", { acceptedOn });
  if (on > validUntil) return refuse("contract-after-validity", { validUntil });
  return accept(true);
}

interface Renew {
  readonly drawdownId: string;
  readonly uscc: string;
  readonly newLoanId: string;
  readonly contractedOn: LocalDate;
  readonly renewalKind?: RenewalKind;
}

type RenewRefusal = RenewalRefusal | MoveRefusal | "renewal-kind-missing" | "note-not-found";

/** The old note may be another bank's; it is found by its borrower. */
async function renew(tx: Tx, deps: Deps, command: Renew): Promise<Outcome<true, RenewRefusal>> {
  const { renewalKind: kind, contractedOn } = command;
  if (kind === undefined) return refuse("renewal-kind-missing");
  const scope = { kind: "enterprise", uscc: command.uscc } as const;
  const known = await findNote(tx, scope, command.drawdownId);
  if (known === null) return refuse("note-not-found");
  // A repayment holds the loan and then the note; the same order here, and the note is read as the last one left it.
  await lockLoan(tx, known.loanId);
  const note: NoteRow | null = await findNote(tx, scope, command.drawdownId);
  if (note === null) return refuse("note-not-found");
  const maturityOn = fromUtcDate(note.maturityOn);
  const settledOn = note.settledOn === null ? null : fromUtcDate(note.settledOn);
  const decided = decideRenewal(kind, { maturityOn, settledOn, alreadyRenewed: note.renewedBy !== null }, contractedOn);
  if (!decided.ok) return decided;
  await insertRenewal(tx, { oldDrawdownId: note.id, newLoanId: command.newLoanId, kind, contractedOn: toUtcDate(contractedOn), recordedAt: deps.clock.now() });
  const moved = await moveNoteInTx(tx, deps, note, { event: "renew" });
  if (!moved.ok) return moved;
  await recordFact(tx, { kind: "note-renewed", ...lendingOf(note.loan, note.districtCode), noteId: note.id, maturityOn, settledEarlyBefore: note.status === "settled_early" });
  return accept(true);
}
