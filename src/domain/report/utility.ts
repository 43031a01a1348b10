import { evidence, type Contribution, type Reading, type RedFlag, type ScoreItem, type Series } from "./contribution";
import type { FieldDefinition, FieldUnit } from "./category";
import { fellBy, inLastMonths, seriesValues, sumByMonth, yearToLatest } from "./monthly";
import { decimalOf, textOf, type CreditRecord } from "./record";

type Bill = CreditRecord<"period" | "usage" | "amount_due" | "amount_paid" | "due_on" | "paid_on">;

/** The columns of every metered bill, as the catalogue names them; `used` is what the meter counts, in `unit`. */
export function billFields(used: string, unit: FieldUnit) {
  return [
    { name: "account_no", zh: "户号", en: "Customer number", type: "string", required: true },
    { name: "period", zh: "费用所属月份", en: "Month", type: "month", required: true },
    { name: "usage", zh: "用量", en: used, type: "decimal", required: true, unit },
    { name: "amount_due", zh: "应缴金额", en: "Amount due", type: "decimal", required: true, unit: "CNY" },
    { name: "amount_paid", zh: "实缴金额", en: "Amount paid", type: "decimal", required: true, unit: "CNY" },
    { name: "due_on", zh: "缴费期限", en: "Due on", type: "date" },
    { name: "paid_on", zh: "缴清日期", en: "Paid in full on", type: "date" },
  ] as const satisfies readonly FieldDefinition[];
}

/** Bills not paid in full after their due date, or paid after it, in the last twelve months. */
function late(bills: readonly Bill[], reading: Reading): { unpaid: Bill[]; paidLate: Bill[] } {
  const recent = inLastMonths(bills, 12, reading).filter((bill) => textOf(bill.payload.due_on) !== null);
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
