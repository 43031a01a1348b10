/** A content that stood for a record: its digest and the data dates under which it was delivered. */
export interface Content {
  readonly digest: string;
  readonly dates: ReadonlySet<string>;
}

/** What is known of one record (uscc, category, record_no). */
export interface RecordState {
  readonly current: Content;
  /** The latest data date of the current content. */
  readonly asOf: string;
  /** The data date of the withdrawal in force; null while the record is live. Never before `asOf`. */
  readonly withdrawnAsOf: string | null;
  /** Superseded and late contents, and every withdrawal ever told. */
  readonly past: readonly Content[];
  readonly withdrawals: ReadonlySet<string>;
}

export interface LineFacts {
  readonly withdrawal: boolean;
  readonly asOf: string;
  /** Digest of the enterprise's name and the payload; a withdrawal has none. */
  readonly digest: string;
  /** A withdrawal that an upsert of the same record follows in the same file. */
  readonly overtaken: boolean;
}

export type LineOutcome = "accepted" | "unchanged" | "withdrawn" | "rejected";
export interface Effect {
  readonly state: RecordState | null;
  readonly outcome: LineOutcome;
}

/**
 * Decides what one line does to a record, given what the lines before it left. `replay` is true when a file of the same
 * bytes was merged before: then a line of an equal date has had its say, and a withdrawal that the file itself overtakes
 * stays overtaken, so the same file again changes nothing. Source: the outside contract of `ingest`; why each rule is
 * what it is: docs/adr/0003. The database merges by the same table; a test compares the two.
 */
export function applyLine(state: RecordState | null, line: LineFacts, replay: boolean): Effect {
  if (state === null) return line.withdrawal ? { state, outcome: "rejected" } : { state: firstState(line), outcome: "accepted" };
  return line.withdrawal ? withdraw(state, line, replay) : upsert(state, line, replay);
}

function firstState(line: LineFacts): RecordState {
  return { current: contentOf(line), asOf: line.asOf, withdrawnAsOf: null, past: [], withdrawals: new Set() };
}

function withdraw(state: RecordState, line: LineFacts, replay: boolean): Effect {
  if (replay && line.overtaken) return { state, outcome: "unchanged" };
  const told = { ...state, withdrawals: new Set([...state.withdrawals, line.asOf]) };
  if (state.withdrawnAsOf !== null) return { state: { ...told, withdrawnAsOf: later(state.withdrawnAsOf, line.asOf) }, outcome: "unchanged" };
  if (line.asOf >= state.asOf) return { state: { ...told, withdrawnAsOf: line.asOf }, outcome: "withdrawn" };
  return { state: told, outcome: state.withdrawals.has(line.asOf) ? "unchanged" : "accepted" };
}

function upsert(state: RecordState, line: LineFacts, replay: boolean): Effect {
  const same = state.current.digest === line.digest;
  if (state.withdrawnAsOf !== null && line.asOf > state.withdrawnAsOf) {
    return { state: same ? { ...noted(state, line), withdrawnAsOf: null } : replaced(state, line), outcome: "accepted" };
  }
  if (same) return { state: noted(state, line), outcome: "unchanged" };
  if (state.withdrawnAsOf === null) {
    if (line.asOf > state.asOf) return { state: replaced(state, line), outcome: "accepted" };
    if (line.asOf === state.asOf) return replay ? { state, outcome: "unchanged" } : { state: replaced(state, line), outcome: "accepted" };
  }
  const seen = state.past.some((content) => content.digest === line.digest && content.dates.has(line.asOf));
  return seen ? { state, outcome: "unchanged" } : { state: { ...state, past: [...state.past, contentOf(line)] }, outcome: "accepted" };
}

/** The same content under one more date: only the record's freshness moves. */
function noted(state: RecordState, line: LineFacts): RecordState {
  const dates = new Set([...state.current.dates, line.asOf]);
  return { ...state, current: { digest: state.current.digest, dates }, asOf: later(state.asOf, line.asOf) };
}

function replaced(state: RecordState, line: LineFacts): RecordState {
  return { ...state, current: contentOf(line), asOf: line.asOf, withdrawnAsOf: null, past: [...state.past, state.current] };
}

function contentOf(line: LineFacts): Content {
  return { digest: line.digest, dates: new Set([line.asOf]) };
}

function later(left: string, right: string): string {
  return left > right ? left : right;
}
