// A NUL and half of a character are text in JavaScript and nowhere else: PostgreSQL breaks off at the first and cannot encode the second.
const UNSTORABLE = /[\0\p{Surrogate}]/u;

/**
 * Where in an input stands text that no database could keep, as a path ("items.0.note"), or null. Walks without recursion,
 * because whoever sends nonsense may nest it deeply; bytes and streams are not looked into.
 */
export function findUnstorableText(input: unknown): readonly (string | number)[] | null {
  const waiting: Place[] = [{ value: input, key: null, within: null }];
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    const within = place;
    const { value } = place;
    if (typeof value === "string") {
      if (UNSTORABLE.test(value)) return pathTo(place);
    } else if (Array.isArray(value)) {
      value.forEach((item: unknown, key) => waiting.push({ value: item, key, within }));
    } else if (isPlain(value)) {
      for (const [key, inner] of Object.entries(value)) {
        if (UNSTORABLE.test(key)) return pathTo(place);
        waiting.push({ value: inner, key, within });
      }
    }
  }
  return null;
}

interface Place {
  readonly value: unknown;
  readonly key: string | number | null;
  readonly within: Place | null;
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
