import { evidence, type Contribution, type Reading, type RedFlag, type ScoreItem, type Series } from "./contribution";
import type { FieldUnit } from "./category";
import { fellBy, seriesValues, sumByMonth, yearToLatest } from "./monthly";
import { decimalOf, textOf, type CreditRecord } from "./record";

type Bill = CreditRecord<"period" | "usage" | "amount_due" | "amount_paid" | "due_on" | "paid_on">;

/** Bills not paid in full after their due date, or paid after it, in the last twelve months. */
function late(bills: readonly Bill[], reading: Reading): { unpaid: Bill[]; paidLate: Bill[] } {
  const from = reading.months.at(-12) ?? "";
  const recent = bills.filter((bill) => (bill.eventDate ?? "") >= from && textOf(bill.payload.due_on) !== null);
  const owing = (bill: Bill) => decimalOf(bill.payload.amount_paid)?.lessThan(decimalOf(bill.payload.amount_due) ?? 0) ?? false;
  return {
    unpaid: recent.filter((bill) => owing(bill) && (textOf(bill.payload.due_on) ?? "") < reading.asOf),
    paidLate: recent.filter((bill) => !owing(bill) && (textOf(bill.payload.paid_on) ?? "") > (textOf(bill.payload.due_on) ?? "")),
  };
}

/**
 * What water, electricity and gas bills say alike: use per month, arrears, a fall in use, and how bills were paid.
 * `max` is what paying on time is worth in the scorecard; a fall of half the use within a year is a flag.
 */
export function utilityContribution(code: "water" | "electricity" | "gas", unit: FieldUnit, max: number): Required<Pick<Contribution, "series" | "flags" | "score">> {
  return {
    series: (bills, reading): Series[] => [{ code: `${code}_used`, unit, values: seriesValues(sumByMonth(bills, "usage"), reading) }],
    flags: (bills: readonly Bill[], reading): RedFlag[] => {
      const [unpaid] = late(bills, reading).unpaid;
      const use = yearToLatest(sumByMonth(bills, "usage"), reading);
      const [newest] = bills;
      return [
        ...(unpaid ? [{ code: `${code}_unpaid`, severity: "medium", recordNo: unpaid.recordNo, date: unpaid.eventDate, particulars: { amountDue: decimalOf(unpaid.payload.amount_due)?.toFixed() ?? "0" } } as const] : []),
        ...(newest && fellBy(use?.change, 50) ? [{ code: `${code}_use_fell`, severity: "medium", recordNo: newest.recordNo, date: newest.eventDate, particulars: { percentChange: use?.change ?? "" } } as const] : []),
      ];
    },
    score: (bills: readonly Bill[], reading): ScoreItem[] => {
      if (bills.length === 0) return [];
      const { unpaid, paidLate } = late(bills, reading);
      const count = unpaid.length + paidLate.length;
      const points = unpaid.length > 0 ? 0 : Math.max(0, max - paidLate.length);
      return [{ code: `${code}_paid`, points, max, bonus: false, reason: count === 0 ? "none" : "late", particulars: { countLate: String(count) }, recordNos: evidence([...unpaid, ...paidLate]) }];
    },
  };
}
