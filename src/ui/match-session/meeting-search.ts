import type { Guest, MeetingView } from "./answer";
import { matchGuests } from "./guest-search";

/** Which meetings the clerk wants to see. */
export interface MeetingWish {
  /** What finds a guest at the door finds its meetings here. */
  readonly typed: string;
  /** Null for every table. */
  readonly tableNo: number | null;
  readonly openOnly: boolean;
}

interface Searched<M> {
  readonly guests: readonly Pick<Guest, "uscc" | "name" | "initials" | "passCode" | "phoneEnds">[];
  readonly meetings: readonly M[];
}

/** The meetings that are meant, in the order they came. */
export function findMeetings<M extends Pick<MeetingView, "uscc" | "tableNo" | "status">>({ guests, meetings }: Searched<M>, { typed, tableNo, openOnly }: MeetingWish): M[] {
  const meant = new Set(matchGuests(guests, typed).map(({ uscc }) => uscc));
  return meetings.filter((meeting) => meant.has(meeting.uscc) && (tableNo === null || meeting.tableNo === tableNo) && (!openOnly || meeting.status === "booked"));
}
