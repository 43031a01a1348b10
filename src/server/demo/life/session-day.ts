import type { Random } from "@/server/city/random";
import { checkIn, recordOutcome, stepSession } from "@/server/match-session/day-service";
import { readSession } from "@/server/match-session/view-service";
import type { Deps } from "@/server/platform/deps";
import { must, type Stage } from "../stage";

export const SLOT_MINUTES = 20;
export const SLOT_COUNT = 6;
export const MINUTE_MILLISECONDS = 60_000;

const COMES_PERCENT = 90;
/** Guests arrive from before the first meeting until shortly after it has begun. */
const ARRIVES_MINUTES = [-25, 8] as const;
/** A meeting is written down soon after its slot is over. */
const WRITTEN_MINUTES = [1, 6] as const;

export interface SessionDay {
  readonly sessionId: string;
  readonly districtCode: string;
  readonly startsAt: Date;
  readonly random: Random;
}

/** A case that came of a meeting, and for how much. */
export interface OpenedCase {
  readonly caseId: string;
  readonly uscc: string;
  readonly institutionId: string;
  readonly intendedYuan: string;
}

interface Happening {
  readonly at: Date;
  readonly happen: () => Promise<void>;
}

/** The day of a session: guests arrive, it starts, and each meeting is written down after its slot. Answers the cases it opened. */
export async function* receiveAndRecord(stage: Stage, day: SessionDay): AsyncGenerator<Date, readonly OpenedCase[], void> {
  const { sessionId, random } = day;
  const clerk = () => stage.deps(stage.cast.clerk(day.districtCode));
  const { guests, meetings } = must(await readSession(clerk(), { sessionId }));
  const after = (minutes: number) => new Date(day.startsAt.getTime() + minutes * MINUTE_MILLISECONDS);
  const coming = guests.filter(({ answer }) => answer === "accepted" && random.chance(COMES_PERCENT));
  const present = new Set(coming.map(({ uscc }) => uscc));
  const opened: OpenedCase[] = [];
  const happenings: Happening[] = [
    { at: day.startsAt, happen: async () => { must(await stepSession(clerk(), { sessionId, event: "run" })); } },
    ...coming.map(({ id }) => ({ at: after(random.between(...ARRIVES_MINUTES)), happen: async () => { must(await checkIn(clerk(), { sessionId, invitationId: id })); } })),
    ...meetings.map(({ id, uscc, institutionId, slotNo }) => ({
      at: after(slotNo * SLOT_MINUTES + random.between(...WRITTEN_MINUTES)),
      happen: async () => {
        const came = await record(clerk(), { sessionId, meetingId: id, present: present.has(uscc), random });
        if (came !== null) opened.push({ ...came, uscc, institutionId });
      },
    })),
  ];
  for (const { at, happen } of happenings.sort((a, b) => a.at.getTime() - b.at.getTime())) {
    yield at;
    await happen();
  }
  return opened;
}

interface Recorded {
  readonly sessionId: string;
  readonly meetingId: string;
  readonly present: boolean;
  readonly random: Random;
}

/** What one meeting came to; whoever has not come is a no-show. Answers the case it opened, or null. */
async function record(deps: Deps, { sessionId, meetingId, present, random }: Recorded): Promise<Pick<OpenedCase, "caseId" | "intendedYuan"> | null> {
  const { result } = random.weighted([{ result: "intent", weight: 40 }, { result: "needs_documents", weight: 30 }, { result: "not_suitable", weight: 22 }, { result: "approved_on_the_spot", weight: 8 }] as const);
  const intendedYuan = `${random.between(3, 30)}00000.00`;
  if (!present) must(await recordOutcome(deps, { sessionId, meetingId, result: "no_show" }));
  else if (result === "needs_documents") must(await recordOutcome(deps, { sessionId, meetingId, result, reason: "补充近一年流水后再议" }));
  else if (result === "not_suitable") must(await recordOutcome(deps, { sessionId, meetingId, result, reason: "期限与产品不符" }));
  else {
    const { caseId } = must(await recordOutcome(deps, { sessionId, meetingId, result, intendedYuan }));
    return caseId === null ? null : { caseId, intendedYuan };
  }
  return null;
}
