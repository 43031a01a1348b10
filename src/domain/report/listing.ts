import { evidence, type Contribution, type Particulars, type RedFlag, type ScoreItem } from "./contribution";
import { textOf, type CreditRecord } from "./record";

interface ListRule {
  /** Code of the scorecard line and of the flag that a standing entry raises. */
  readonly code: string;
  readonly flag: string;
  /** Points of an enterprise that never stood on the list, and of one whose entries were all removed; a standing entry gives none. */
  readonly never: number;
  readonly removed: number;
  /** What the flag says of the entry. */
  readonly particulars: (payload: CreditRecord["payload"]) => Particulars;
}

/** What an official list of defaulters says: every standing entry is a high flag, and the entry ends on the day of its removal. */
export function listContribution(rule: ListRule): Required<Pick<Contribution, "flags" | "score" | "endedOn">> {
  const standing = (records: readonly CreditRecord[]) => records.filter(({ payload }) => textOf(payload.removed_on) === null);
  return {
    flags: (records: readonly CreditRecord[]): RedFlag[] =>
      standing(records).map(({ recordNo, eventDate, payload }) => ({ code: rule.flag, severity: "high", recordNo, date: eventDate, particulars: rule.particulars(payload) })),
    score: (records: readonly CreditRecord[]): ScoreItem[] => {
      const reason = standing(records).length > 0 ? "listed" : records.length > 0 ? "removed" : "none";
      const points = { listed: 0, removed: rule.removed, none: rule.never }[reason];
      return [{ code: rule.code, points, max: rule.never, bonus: false, reason, particulars: {}, recordNos: evidence(records) }];
    },
    endedOn: ({ removed_on }) => textOf(removed_on),
  };
}
