import { accept, refuse, type Outcome } from "@/domain/outcome/outcome";
import { findConflicts, type PlannedMeeting, type TimetableFacts } from "./timetable";

/** One yes-or-no variable per meeting that could be held, and one per enterprise that says it has a meeting. */
export interface TimetableModel {
  readonly candidates: readonly { readonly name: string; readonly meeting: PlannedMeeting; readonly gain: number }[];
  readonly covers: readonly { readonly name: string; readonly gain: number }[];
  readonly constraints: readonly Constraint[];
}

/** Σ coefficient × variable ≤ bound, or = bound. */
export interface Constraint {
  readonly name: string;
  readonly terms: readonly { readonly variable: string; readonly coefficient: 1 | -1 }[];
  readonly relation: "<=" | "=";
  readonly bound: 0 | 1;
}

export type ModelRefusal = "fixed-meetings-conflict" | "session-without-slots";

/**
 * The timetable as a mixed-integer programme. An enterprise has at most one meeting a slot, a table at most one a slot,
 * a pair meets at most once, fixed meetings stay. It gains, each level outweighing all below it: first that every enterprise has
 * a meeting where that is possible, then the weight of the wishes granted, then early slots. Refused when fixed meetings contradict.
 */
export function timetableModel(facts: TimetableFacts): Outcome<TimetableModel, ModelRefusal> {
  if (facts.slotCount < 1) return refuse("session-without-slots");
  const conflicts = findConflicts(facts, facts.fixed);
  if (conflicts.length > 0) return refuse("fixed-meetings-conflict", { kinds: conflicts.map(({ kind }) => kind).join(" ") });
  const weighted = candidateMeetings(facts);
  // An early slot saves up to slotCount − 1 per meeting; one unit of wish must outweigh all that the whole session can save.
  const mostMeetings = Math.min(weighted.length, facts.tables.length * facts.slotCount);
  const unit = mostMeetings * facts.slotCount + 1;
  const candidates = weighted.map(({ meeting, weight }, index) => ({
    name: `m${index}`,
    meeting,
    gain: weight * unit + facts.slotCount - meeting.slotNo,
  }));
  const wishTotal = facts.enterprises.flatMap(({ wishes }) => wishes).reduce((sum, { weight }) => sum + weight, 0);
  const covers = facts.enterprises.map((_, index) => ({ name: `c${index}`, gain: (wishTotal + 1) * unit }));
  return accept({ candidates, covers, constraints: constraintsOf(facts, candidates) });
}

/** The programme in CPLEX LP format, as HiGHS reads it. */
export function lpText(model: TimetableModel): string {
  const gains = [...model.candidates, ...model.covers];
  const objective = gains.map(({ gain, name }) => `+ ${gain} ${name}`);
  const rows = model.constraints.map(({ name, terms, relation, bound }) =>
    [` ${name}:`, ...wrapped(terms.map(({ variable, coefficient }) => `${coefficient === 1 ? "+" : "-"} ${variable}`)), `   ${relation} ${bound}`].join("\n"),
  );
  const sections = ["Maximize", " gain:", ...wrapped(objective), "Subject To", ...rows, "Binaries", ...wrapped(gains.map(({ name }) => name)), "End", ""];
  return sections.join("\n");
}

/** How HiGHS must be run: the levels of gain differ by far more than its default gap would notice; after the seconds, the best found is used. */
export const timetableSolverOptions = { mip_rel_gap: 0, time_limit: 20 } as const;

/** A solver's answer per variable, as HiGHS names its columns; a column of an infeasible programme has no `Primal`. */
export type SolvedColumns = Readonly<Record<string, object | undefined>>;

const CHOSEN = 0.5;

/** The meetings a solution chose, by slot and table. */
export function readTimetable(model: TimetableModel, columns: SolvedColumns): PlannedMeeting[] {
  return model.candidates
    .filter(({ name }) => isChosen(columns[name]))
    .map(({ meeting }) => meeting)
    .sort((a, b) => a.slotNo - b.slotNo || a.tableNo - b.tableNo);
}

function isChosen(column: object | undefined): boolean {
  return column !== undefined && "Primal" in column && typeof column.Primal === "number" && column.Primal > CHOSEN;
}

interface WeightedMeeting {
  readonly meeting: PlannedMeeting;
  readonly weight: number;
}

/** Every place a wish could be granted at, and the fixed meetings, which keep the weight of the wish they grant. */
function candidateMeetings(facts: TimetableFacts): WeightedMeeting[] {
  const fixedPairs = new Set(facts.fixed.map(pairOf));
  const weights = new Map<string, number>();
  for (const { uscc, wishes } of facts.enterprises) {
    for (const { institutionId, weight } of wishes) {
      const pair = pairOf({ uscc, institutionId });
      weights.set(pair, Math.max(weight, weights.get(pair) ?? 0));
    }
  }
  const open = facts.enterprises.flatMap(({ uscc, unavailableSlots = [] }) =>
    facts.tables.flatMap(({ tableNo, institutionId }) => {
      const weight = weights.get(pairOf({ uscc, institutionId }));
      if (weight === undefined || fixedPairs.has(pairOf({ uscc, institutionId }))) return [];
      return slotsOf(facts)
        .filter((slotNo) => !unavailableSlots.includes(slotNo))
        .map((slotNo) => ({ meeting: { uscc, institutionId, tableNo, slotNo }, weight }));
    }),
  );
  return [...facts.fixed.map((meeting) => ({ meeting, weight: weights.get(pairOf(meeting)) ?? 0 })), ...open];
}

function constraintsOf(facts: TimetableFacts, candidates: TimetableModel["candidates"]): Constraint[] {
  const fixedCount = facts.fixed.length;
  const fixed = candidates.slice(0, fixedCount).map(({ name }) => equalsOne(`fixed_${name}`, name));
  const enterpriseOnce = atMostOne("e", candidates, ({ uscc, slotNo }) => `${uscc} ${slotNo}`);
  const tableOnce = atMostOne("t", candidates, ({ tableNo, slotNo }) => `${tableNo} ${slotNo}`);
  const pairOnce = atMostOne("p", candidates, pairOf);
  const covered = facts.enterprises.map(({ uscc }, index): Constraint => {
    const own = candidates.filter(({ meeting }) => meeting.uscc === uscc).map(({ name }) => ({ variable: name, coefficient: -1 as const }));
    return { name: `cover${index}`, terms: [{ variable: `c${index}`, coefficient: 1 }, ...own], relation: "<=", bound: 0 };
  });
  return [...fixed, ...enterpriseOnce, ...tableOnce, ...pairOnce, ...covered];
}

function equalsOne(name: string, variable: string): Constraint {
  return { name, terms: [{ variable, coefficient: 1 }], relation: "=", bound: 1 };
}

function atMostOne(prefix: string, candidates: TimetableModel["candidates"], keyOf: (meeting: PlannedMeeting) => string): Constraint[] {
  const groups = new Map<string, string[]>();
  for (const { name, meeting } of candidates) {
    const names = groups.get(keyOf(meeting));
    if (names === undefined) groups.set(keyOf(meeting), [name]);
    else names.push(name);
  }
  return [...groups.values()]
    .filter((names) => names.length > 1)
    .map((names, index) => ({
      name: `${prefix}${index}`,
      terms: names.map((variable) => ({ variable, coefficient: 1 as const })),
      relation: "<=" as const,
      bound: 1 as const,
    }));
}

function pairOf({ uscc, institutionId }: Pick<PlannedMeeting, "uscc" | "institutionId">): string {
  return `${uscc} ${institutionId}`;
}

function slotsOf({ slotCount }: TimetableFacts): number[] {
  return Array.from({ length: slotCount }, (_, index) => index + 1);
}

const TERMS_PER_LINE = 8;

/** LP readers limit the length of a line, so terms go on several. */
function wrapped(terms: readonly string[]): string[] {
  const lineCount = Math.ceil(terms.length / TERMS_PER_LINE);
  return Array.from({ length: lineCount }, (_, line) => `   ${terms.slice(line * TERMS_PER_LINE, (line + 1) * TERMS_PER_LINE).join(" ")}`);
}
