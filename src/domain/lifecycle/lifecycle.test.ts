import { describe, expect, expectTypeOf, test } from "vitest";
import {
  defineLifecycle,
  diagram,
  eventNames,
  eventsFrom,
  guardStates,
  isTerminal,
  next,
  targetState,
  type EventOf,
  type StateOf,
} from "./lifecycle";
import { lifecycleDocument } from "./lifecycle-document";

const door = defineLifecycle({
  states: ["open", "shut", "walled_up"],
  initial: "open",
  begin: "hang",
  terminal: ["walled_up"],
  events: {
    shut: { from: ["open"], to: "shut" },
    open: { from: ["shut"], to: "open" },
    wall_up: { from: ["open", "shut"], to: "walled_up" },
  },
});

test("states and events are typed by the table", () => {
  expectTypeOf<StateOf<typeof door>>().toEqualTypeOf<"open" | "shut" | "walled_up">();
  expectTypeOf<EventOf<typeof door>>().toEqualTypeOf<"hang" | "shut" | "open" | "wall_up">();
});

describe("moving", () => {
  test("an event leads to its state where it may happen", () => {
    expect(next(door, "open", "shut")).toEqual({ ok: true, value: "shut" });
    expect(next(door, "shut", "wall_up")).toEqual({ ok: true, value: "walled_up" });
  });

  test("elsewhere it is refused with the state and the event", () => {
    expect(next(door, "shut", "shut")).toEqual({ ok: false, reason: "not-allowed-now", detail: { state: "shut", event: "shut" } });
    expect(next(door, "walled_up", "open").ok).toBe(false);
  });

  test("the beginning event happens once, to nothing", () => {
    expect(next(door, "open", "hang").ok).toBe(false);
    expect(guardStates(door, "hang")).toEqual([]);
    expect(targetState(door, "hang")).toBe("open");
  });

  test("the guard of the write is the table's row, and a copy of it", () => {
    guardStates(door, "wall_up").pop();
    expect(guardStates(door, "wall_up")).toEqual(["open", "shut"]);
    expect(targetState(door, "wall_up")).toBe("walled_up");
  });

  test("a screen offers what may happen now", () => {
    expect(eventsFrom(door, "open")).toEqual(["shut", "wall_up"]);
    expect(eventsFrom(door, "walled_up")).toEqual([]);
    expect(eventNames(door)).toEqual(["hang", "shut", "open", "wall_up"]);
    expect([isTerminal(door, "shut"), isTerminal(door, "walled_up")]).toEqual([false, true]);
  });
});

test("an event that begins a record and may happen to it again is named once, at the front", () => {
  const lamp = defineLifecycle({ states: ["lit", "out"], initial: "lit", begin: "light", terminal: [], events: { quench: { from: ["lit"], to: "out" }, light: { from: ["out"], to: "lit" } } });
  expect(eventNames(lamp)).toEqual(["light", "quench"]);
});

describe("a faulty table is noticed when its module loads", () => {
  const base = { states: ["a", "b"], initial: "a", begin: "start", terminal: ["b"] } as const;

  test("a terminal state with an exit", () => {
    expect(() => defineLifecycle({ ...base, events: { go: { from: ["a"], to: "b" }, back: { from: ["b"], to: "a" } } })).toThrow(
      'state "b" is terminal and has an exit',
    );
  });

  test("a state without a way out", () => {
    expect(() => defineLifecycle({ ...base, terminal: [], events: { go: { from: ["a"], to: "b" } } })).toThrow(
      'state "b" has no exit and is not terminal',
    );
  });

  test("a state nothing leads to", () => {
    expect(() => defineLifecycle({ ...base, events: { stay: { from: ["a"], to: "a" } } })).toThrow('state "b" cannot be reached');
  });

  test("states that lead only to each other", () => {
    const island = { ...base, states: ["a", "b", "c"], terminal: [], events: { stay: { from: ["a"], to: "a" }, go: { from: ["b"], to: "c" }, back: { from: ["c"], to: "b" } } } as const;
    expect(() => defineLifecycle(island)).toThrow('state "b" cannot be reached');
  });

  test("but not a state that is reached over others, in whatever order the events are written", () => {
    const chain = { ...base, states: ["a", "b", "c"], terminal: ["c"], events: { late: { from: ["b"], to: "c" }, early: { from: ["a"], to: "b" } } } as const;
    expect(defineLifecycle(chain)).toBe(chain);
  });
});

test("the diagram has one arrow per state and event, a start and the ends", () => {
  expect(diagram(door)).toBe(
    [
      "stateDiagram-v2",
      "    [*] --> open: hang",
      "    open --> shut: shut",
      "    shut --> open: open",
      "    open --> walled_up: wall_up",
      "    shut --> walled_up: wall_up",
      "    walled_up --> [*]",
    ].join("\n"),
  );
});

test("the document says where it comes from, and holds a chapter with diagram and table for each lifecycle", () => {
  const chapter = [
    "## Door 门",
    "",
    "```mermaid",
    ...diagram(door).split("\n"),
    "```",
    "",
    "| event | from | to |",
    "|---|---|---|",
    "| `hang` | (begins) | open |",
    "| `shut` | open | shut |",
    "| `open` | shut | open |",
    "| `wall_up` | open, shut | walled_up |",
    "",
  ];
  const gate = chapter.map((line) => line.replace("Door 门", "Gate"));
  const [title, blank, ...lines] = lifecycleDocument([{ title: "Door 门", lifecycle: door }, { title: "Gate", lifecycle: door }]).split("\n");
  expect([title, blank]).toEqual(["# Lifecycles", ""]);
  expect(lines[0]).toMatch(/a test keeps this page equal to them\.$/);
  expect(lines[1]).toMatch(/refused with `not-allowed-now`\.$/);
  expect(lines[2]).toBe("");
  expect(lines.slice(3)).toEqual([...chapter, ...gate]);
});
