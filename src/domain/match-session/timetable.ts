/** One meeting of the timetable: who meets which bank at which table in which slot (tables and slots count from 1). */
export interface PlannedMeeting {
  readonly uscc: string;
  readonly institutionId: string;
  readonly tableNo: number;
  readonly slotNo: number;
}

/** One wish of an enterprise; a larger weight is a stronger wish, at least 1. */
export interface Wish {
  readonly institutionId: string;
  readonly weight: number;
}

export interface TimetableFacts {
  readonly slotCount: number;
  /** A bank sits at a table; one bank may have several. */
  readonly tables: readonly { readonly tableNo: number; readonly institutionId: string }[];
  readonly enterprises: readonly { readonly uscc: string; readonly wishes: readonly Wish[]; readonly unavailableSlots?: readonly number[] }[];
  /** Meetings that stay where they are: pinned by hand, or already held. */
  readonly fixed: readonly PlannedMeeting[];
}

export type ConflictKind =
  | "enterprise-twice-in-slot"
  | "table-twice-in-slot"
  | "pair-meets-twice"
  | "bank-not-at-table"
  | "slot-outside-session"
  | "fixed-meeting-moved";

export interface Conflict {
  readonly kind: ConflictKind;
  readonly meetings: readonly PlannedMeeting[];
}

/** Everything wrong with a timetable, whoever made it; none when it can be held. */
export function findConflicts(facts: Pick<TimetableFacts, "slotCount" | "tables" | "fixed">, meetings: readonly PlannedMeeting[]): Conflict[] {
  const seats = new Set(facts.tables.map(({ tableNo, institutionId }) => `${tableNo} ${institutionId}`));
  const present = new Set(meetings.map(placeOf));
  const alone = (kind: ConflictKind, wrong: readonly PlannedMeeting[]): Conflict[] => wrong.map((meeting) => ({ kind, meetings: [meeting] }));
  return [
    ...repeated("enterprise-twice-in-slot", meetings, ({ uscc, slotNo }) => `${uscc} ${slotNo}`),
    ...repeated("table-twice-in-slot", meetings, ({ tableNo, slotNo }) => `${tableNo} ${slotNo}`),
    ...repeated("pair-meets-twice", meetings, ({ uscc, institutionId }) => `${uscc} ${institutionId}`),
    ...alone("bank-not-at-table", meetings.filter(({ tableNo, institutionId }) => !seats.has(`${tableNo} ${institutionId}`))),
    ...alone("slot-outside-session", meetings.filter(({ slotNo }) => !Number.isSafeInteger(slotNo) || slotNo < 1 || slotNo > facts.slotCount)),
    ...alone("fixed-meeting-moved", facts.fixed.filter((meeting) => !present.has(placeOf(meeting)))),
  ];
}

/** What a timetable achieves, for the planner's screen. */
export interface TimetableQuality {
  readonly meetings: number;
  readonly wishes: number;
  readonly wishesGranted: number;
  readonly enterprisesWithoutMeeting: readonly string[];
}

/** Counts wishes granted and names the enterprises that go without a meeting. */
export function timetableQuality(facts: TimetableFacts, meetings: readonly PlannedMeeting[]): TimetableQuality {
  const pairs = new Set(meetings.map(({ uscc, institutionId }) => `${uscc} ${institutionId}`));
  const met = new Set(meetings.map(({ uscc }) => uscc));
  const wished = facts.enterprises.flatMap(({ uscc, wishes }) => [...new Set(wishes.map(({ institutionId }) => `${uscc} ${institutionId}`))]);
  return {
    meetings: meetings.length,
    wishes: wished.length,
    wishesGranted: wished.filter((pair) => pairs.has(pair)).length,
    enterprisesWithoutMeeting: facts.enterprises.map(({ uscc }) => uscc).filter((uscc) => !met.has(uscc)),
  };
}

function placeOf({ uscc, institutionId, tableNo, slotNo }: PlannedMeeting): string {
  return `${uscc} ${institutionId} ${tableNo} ${slotNo}`;
}

function repeated(kind: ConflictKind, meetings: readonly PlannedMeeting[], keyOf: (meeting: PlannedMeeting) => string): Conflict[] {
  const groups = new Map<string, PlannedMeeting[]>();
  for (const meeting of meetings) groups.set(keyOf(meeting), [...(groups.get(keyOf(meeting)) ?? []), meeting]);
  return [...groups.values()].filter((group) => group.length > 1).map((group) => ({ kind, meetings: group }));
}
