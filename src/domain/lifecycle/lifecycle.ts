import { accept, refuse, type Outcome } from "@/domain/outcome/outcome";

/** One event of a lifecycle: the states it may happen in and the state it leads to. */
export interface Transition<S extends string> {
  readonly from: readonly S[];
  readonly to: S;
}

/** A lifecycle as data: `begin` names the event that creates the record in `initial`; nothing leaves a `terminal` state. */
export interface Lifecycle<S extends string, E extends string> {
  readonly states: readonly S[];
  readonly initial: S;
  readonly begin: E;
  readonly terminal: readonly S[];
  readonly events: Readonly<Partial<Record<E, Transition<S>>>>;
}

export type StateOf<L> = L extends Lifecycle<infer S, string> ? S : never;
export type EventOf<L> = L extends { readonly begin: infer B; readonly events: infer T } ? (B | keyof T) & string : never;

/**
 * Checks the table once, when its module loads, and types it: every state must be reachable from the initial one,
 * nothing may leave a terminal state, and every other state must have a way out. A faulty table is a bug and throws.
 */
export function defineLifecycle<const S extends string, const B extends string, const T extends Readonly<Record<string, Transition<NoInfer<S>>>>>(table: {
  readonly states: readonly S[];
  readonly initial: NoInfer<S>;
  readonly begin: B;
  readonly terminal: readonly NoInfer<S>[];
  readonly events: T;
}): Lifecycle<S, B | (keyof T & string)> {
  const transitions: readonly Transition<S>[] = Object.values(table.events);
  for (const state of table.states) {
    const hasExit = transitions.some(({ from }) => from.includes(state));
    if (table.terminal.includes(state) === hasExit) throw new Error(`state "${state}" ${hasExit ? "is terminal and has an exit" : "has no exit and is not terminal"}`);
  }
  const reachable = new Set<S>([table.initial]);
  for (let grown = true; grown; ) {
    const before = reachable.size;
    for (const { from, to } of transitions) if (from.some((state) => reachable.has(state))) reachable.add(to);
    grown = reachable.size > before;
  }
  const lost = table.states.find((state) => !reachable.has(state));
  if (lost !== undefined) throw new Error(`state "${lost}" cannot be reached`);
  return table;
}

/** The state after the event, or the refusal `not-allowed-now`, which names the state and the event. */
export function next<S extends string, E extends string>(lifecycle: Lifecycle<S, E>, state: S, event: E): Outcome<S, "not-allowed-now"> {
  const transition = lifecycle.events[event];
  return transition?.from.includes(state) === true ? accept(transition.to) : refuse("not-allowed-now", { state, event });
}

/** The states an event may happen in: what the write repeats in its WHERE. Empty for the event that only begins a record. */
export function guardStates<S extends string, E extends string>(lifecycle: Lifecycle<S, E>, event: E): S[] {
  return [...(lifecycle.events[event]?.from ?? [])];
}

/** The state an event leads to, wherever it is allowed: what the write sets. */
export function targetState<S extends string, E extends string>(lifecycle: Lifecycle<S, E>, event: E): S {
  return lifecycle.events[event]?.to ?? lifecycle.initial;
}

/** The events that may happen in a state: what a screen offers. */
export function eventsFrom<S extends string, E extends string>(lifecycle: Lifecycle<S, E>, state: S): E[] {
  return eventNames(lifecycle).filter((event) => guardStates(lifecycle, event).includes(state));
}

/** Every event of the table in its order, the beginning one first. */
export function eventNames<S extends string, E extends string>(lifecycle: Lifecycle<S, E>): E[] {
  const others = Object.keys(lifecycle.events) as E[];
  return [lifecycle.begin, ...others.filter((event) => event !== lifecycle.begin)];
}

/** Whether nothing can happen to the record any more. */
export function isTerminal<S extends string, E extends string>(lifecycle: Lifecycle<S, E>, state: S): boolean {
  return lifecycle.terminal.includes(state);
}

/** The table drawn as a Mermaid state diagram. */
export function diagram<S extends string, E extends string>(lifecycle: Lifecycle<S, E>): string {
  const arrows = eventNames(lifecycle).flatMap((event) =>
    guardStates(lifecycle, event).map((from) => `    ${from} --> ${targetState(lifecycle, event)}: ${event}`),
  );
  const ends = lifecycle.terminal.map((state) => `    ${state} --> [*]`);
  return ["stateDiagram-v2", `    [*] --> ${lifecycle.initial}: ${lifecycle.begin}`, ...arrows, ...ends].join("\n");
}
