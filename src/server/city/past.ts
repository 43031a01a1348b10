import type { CategoryCode } from "@/domain/report/category-code";
import { dayOf, dayText } from "./day";
import type { CityRecord } from "./enterprise";

type Row = CityRecord["row"];
/** What the source had said of a record before it said what the row says now, oldest first. */
type Past = (row: Row) => Row[];

const lag = { registers: 1, courts: 1, bills: 2, contracts: 2, offices: 7, taxes: 10 } as const;

function daysAfter(date: string | undefined, days: number): string {
  return dayText(dayOf(date ?? "") + days);
}

/** The row as it stood from `since` on; nothing when the record is not older than that. */
function before(row: Row, since: string, changes: Row): Row[] {
  return since < (row.as_of ?? "") ? [{ ...row, ...changes, as_of: since }] : [];
}

function whileOpen(row: Row, opened: string | undefined, days: number, closed: string, changes: Row): Row[] {
  return row[closed] === undefined ? [] : before(row, daysAfter(opened, days), { ...changes, [closed]: "" });
}

/** The register names the day of its last change: before that day the entry was that of the founding. */
function registration(row: Row): Row[] {
  const { established_on: founded, approved_on: changed = "" } = row;
  const entered = daysAfter(founded, lag.registers);
  const first = before(row, entered, { approved_on: founded ?? "", registration_status: "存续", former_names: "" });
  const known = daysAfter(changed, lag.registers);
  return known > entered ? [...first, ...before(row, known, {})] : first;
}

const pasts: Partial<Record<CategoryCode, Past>> = {
  registration,
  ownership: (row) => before(row, daysAfter(row.since, lag.registers), {}),
  real_estate: (row) => before(row, daysAfter(row.registered_on, lag.registers), {}),
  real_estate_encumbrance: (row) => whileOpen(row, row.registered_on, lag.registers, "released_on", {}),
  chattel_pledge: (row) => (row.status === "注销" ? before(row, daysAfter(row.registered_on, lag.registers), { status: "有效" }) : []),
  licence: (row) => (row.status === "有效" ? [] : before(row, daysAfter(row.decided_on, lag.offices), { status: "有效" })),
  penalty: (row) => whileOpen(row, row.decided_on, lag.offices, "repaired_on", { repair_status: "未修复" }),
  abnormal_operation: (row) => whileOpen(row, row.listed_on, lag.registers, "removed_on", { removed_reason: "" }),
  serious_default: (row) => whileOpen(row, row.listed_on, lag.registers, "removed_on", { removal_reason: "" }),
  enforcement: (row) => whileOpen(row, row.filed_on, lag.courts, "closed_on", { performance: "全部未履行" }),
  tax_violation: (row) => whileOpen(row, row.published_on, lag.taxes, "settled_on", { settled: "false" }),
  contract_performance: (row) => (row.performance === "履约中" ? [] : before(row, daysAfter(row.signed_on, lag.contracts), { performance: "履约中", paid_amount: "0.00" })),
  intellectual_property: (row) => whileOpen(row, row.applied_on, lag.offices, "granted_on", { valid_to: "", legal_status: "申请中" }),
  water: unpaidBill,
  electricity: unpaidBill,
  gas: unpaidBill,
};

/** A bill is told once when it was paid by its due day, and as unpaid before when it was not. */
function unpaidBill(row: Row): Row[] {
  const { due_on: due = "", paid_on: paid = "" } = row;
  return paid > due ? before(row, daysAfter(due, lag.bills), { paid_on: "", amount_paid: "0.00" }) : [];
}

/**
 * Every state in which a source delivered the record over time, oldest first, the present one last: a mortgage before and after its
 * release, a penalty before and after its repair. No state says anything that was not known on its own as-of day.
 */
export function tellingsOf({ category, row }: CityRecord): readonly Row[] {
  return [...(pasts[category]?.(row) ?? []), row];
}
