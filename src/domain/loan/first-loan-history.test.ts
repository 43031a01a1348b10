import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, localDate, type LocalDate } from "@/domain/calendar/local-date";
import { decideFirstLoan, earliestFirstLoan, type BorrowingEvidence } from "./first-loan";

interface RecordedLoan {
  readonly id: string;
  readonly firstDrawnOn: LocalDate;
  readonly recordedAt: Date;
}

/** Loans of one enterprise at several banks, in the order in which they are recorded; each bank believes its own is the first. */
const recordings = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 8 }).map((days) =>
  days.map(
    (day, index): RecordedLoan => ({
      id: `L${index}`,
      firstDrawnOn: addDays(localDate("2026-11-01"), day),
      recordedAt: new Date(Date.UTC(2026, 11, 1, 0, index)),
    }),
  ),
);

function evidenceFrom(earlierRecorded: readonly RecordedLoan[]): BorrowingEvidence[] {
  return earlierRecorded.map(({ id, firstDrawnOn }) => ({ kind: "platform_loan", reference: id, on: firstDrawnOn, recordedBefore: true }));
}

function decide(loan: RecordedLoan, evidence: readonly BorrowingEvidence[]) {
  const outcome = decideFirstLoan(
    { drawnOn: loan.firstDrawnOn, lenderIsBank: true, isRenewal: false, evidence },
    { isFirst: true, scope: "any_bank", recordCheckedOn: loan.firstDrawnOn, overrideReason: "银行核查为首贷" },
  );
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value;
}

test("with every loan known, only the earliest counts, and every other is contradicted", () => {
  fc.assert(
    fc.property(recordings, (loans) => {
      const first = earliestFirstLoan(loans);
      for (const loan of loans) {
        const others: BorrowingEvidence[] = loans
          .filter(({ id }) => id !== loan.id)
          .map((other) => ({ kind: "platform_loan", reference: other.id, on: other.firstDrawnOn, recordedBefore: other.recordedAt < loan.recordedAt }));
        const decision = decide(loan, others);
        expect(decision.counted).toBe(loan.id === first?.id);
        expect(decision.contradicted).toBe(loan.id !== first?.id);
      }
    }),
  );
});

test("recorded one after the other, those that were counted have falling dates, so the latest counted one is the earliest drawn", () => {
  fc.assert(
    fc.property(recordings, (loans) => {
      const counted = loans.filter((loan, index) => decide(loan, evidenceFrom(loans.slice(0, index))).counted);
      expect(counted.at(-1)?.id).toBe(earliestFirstLoan(counted)?.id);
      expect(counted.at(-1)?.firstDrawnOn).toBe(earliestFirstLoan(loans)?.firstDrawnOn);
    }),
  );
});

test("the evidence named is exactly what lies before, so that the resolver sees all of it and nothing else", () => {
  fc.assert(
    fc.property(recordings, fc.integer({ min: 0, max: 20 }), (loans, day) => {
      const loan = { id: "mine", firstDrawnOn: addDays(localDate("2026-11-01"), day), recordedAt: new Date(Date.UTC(2026, 11, 2)) };
      const { earlier } = decide(loan, evidenceFrom(loans));
      const expected = loans.filter(({ firstDrawnOn }) => firstDrawnOn <= loan.firstDrawnOn).map(({ id }) => id);
      expect(earlier.map(({ reference }) => reference)).toEqual(expected);
    }),
  );
});
