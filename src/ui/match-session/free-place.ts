import type { MeetingView, SessionView } from "./answer";

export interface Place {
  readonly tableNo: number;
  readonly slotNo: number;
}

type Board = {
  readonly tables: readonly Pick<SessionView["tables"][number], "tableNo" | "institutionId">[];
  readonly slots: readonly string[];
  readonly meetings: readonly Pick<MeetingView, "uscc" | "tableNo" | "slotNo">[];
};

/** Where a meeting could go: a free table of the same bank, in a slot in which the enterprise has no other meeting. */
export function freePlaces(board: Board, meeting: Pick<MeetingView, "uscc" | "institutionId" | "slotNo">): Place[] {
  const taken = new Set(board.meetings.map(({ tableNo, slotNo }) => `${tableNo} ${slotNo}`));
  const busy = new Set(board.meetings.filter(({ uscc, slotNo }) => uscc === meeting.uscc && slotNo !== meeting.slotNo).map(({ slotNo }) => slotNo));
  const tables = board.tables.filter(({ institutionId }) => institutionId === meeting.institutionId);
  return board.slots.flatMap((_, index) => {
    const slotNo = index + 1;
    return busy.has(slotNo) ? [] : tables.filter(({ tableNo }) => !taken.has(`${tableNo} ${slotNo}`)).map(({ tableNo }) => ({ tableNo, slotNo }));
  });
}
