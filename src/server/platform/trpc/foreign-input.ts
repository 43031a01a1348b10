import { isStorableText } from "./storable-text";

/**
 * How much one input may be: values deep, values in all, characters in all. Our own largest form, a need with everything that
 * may be pasted into it, stays well below; bytes and streams, which only the platform's own routes hand over, are not counted.
 */
export const inputBounds = { depth: 12, values: 10_000, characters: 262_144 } as const;

/** What keeps an input from being read at all; an unreadable place is a path ("items", 0, "note"). */
export type InputFault = { readonly kind: "too-large" } | { readonly kind: "unreadable"; readonly path: readonly (string | number)[] };

const tooLarge: InputFault = { kind: "too-large" };

// As names of fields these reach what every object inherits; no form of ours has them, and what is kept under them cannot be answered with.
const INHERITED = new Set(["__proto__", "constructor", "prototype"]);

/**
 * What is wrong with an input before anyone asks what it means: more than the bounds, text that no database could keep, or a name
 * that every object has already. Stops at the first bound, so nobody's input is walked further than ours would be.
 */
export function faultIn(input: unknown): InputFault | null {
  const budget = { values: inputBounds.values - 1, characters: inputBounds.characters };
  const waiting: Place[] = [{ value: input, key: null, within: null, depth: 0 }];
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    const { value } = place;
    if (typeof value === "string") {
      budget.characters -= value.length;
      if (budget.characters < 0) return tooLarge;
      if (!isStorableText(value)) return { kind: "unreadable", path: pathTo(place) };
      continue;
    }
    const inner = partsOf(value);
    if (inner === null) continue;
    budget.values -= inner.length;
    if (budget.values < 0 || (inner.length > 0 && place.depth === inputBounds.depth)) return tooLarge;
    for (const [key, part] of inner) {
      if (typeof key === "string" && !isUsableName(key, budget)) return budget.characters < 0 ? tooLarge : { kind: "unreadable", path: pathTo(place) };
      waiting.push({ value: part, key, within: place, depth: place.depth + 1 });
    }
  }
  return null;
}

interface Place {
  readonly value: unknown;
  readonly key: string | number | null;
  readonly within: Place | null;
  readonly depth: number;
}

function isUsableName(name: string, budget: { characters: number }): boolean {
  budget.characters -= name.length;
  return budget.characters >= 0 && isStorableText(name) && !INHERITED.has(name);
}

/** What a value holds, each part under its name; null for what holds nothing that is looked into. */
function partsOf(value: unknown): readonly (readonly [string | number, unknown])[] | null {
  if (Array.isArray(value)) return value.slice(0, inputBounds.values).map((part: unknown, place) => [place, part] as const);
  return isPlain(value) ? Object.entries(value) : null;
}

function pathTo(place: Place): (string | number)[] {
  const path: (string | number)[] = [];
  for (let step: Place | null = place; step !== null; step = step.within) if (step.key !== null) path.push(step.key);
  return path.reverse();
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
