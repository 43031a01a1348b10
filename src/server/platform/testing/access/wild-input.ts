import fc, { type Arbitrary } from "fast-check";
import type { Shape } from "./procedure";

/** Text that has broken servers before: NUL, halves of a character, other scripts and directions, and a great deal of it. */
const wildText = fc.oneof(
  fc.constantFrom("", " ", "\u0000", "甲\u0000乙", "\ud800", "x\udfff", "\u202e甲", "😀", "'; DROP TABLE need; --", "%_\\", "null", "__proto__", "甲".repeat(100_000)),
  fc.string({ unit: "binary", maxLength: 40 }),
);

const days = ["2026-07-15", "2026-07-16", "2026-02-31", "0000-01-01", "0001-01-01", "9999-12-31", "275760-09-13", " 2027-01-31 "];
const amounts = ["1.00", "0.00", "100000.00", "1e308", "-1", "0.001", "999999999999999.99", "9999999999999999.99", "9999999999999999", "１００", "1,000", "NaN"];

/** Text for fields of these names: what they ask for, at its edge or just beyond. */
const plausibleTexts: readonly (readonly [RegExp, readonly string[]])[] = [
  [/(On|Until)$/, days],
  [/Yuan$/, amounts],
  [/^month$/, ["2026-07", "2026-13", "0000-01", "9999-12", "2026-7"]],
  [/^phone$/, ["13900001234", "12345"]],
  [/^loginName$/, ["a-login-name", "login-1", "x", "MIXED.Case@x"]],
  [/[pP]assword|^current$|^next$/, ["the right password", "a long password", "short"]],
  [/^identityNumber$/, ["11010519491231002X", "110105194912310021"]],
  [/^startsAt$/, ["09:30", "23:59", "00:00", "24:00"]],
  [/^uscc$/, ["91130102MA07T001X2", "91320100748204660Q", "91130102MA9999999X", "９１１３０１０２"]],
  [/^districtCode$/, ["130102", "130104", "999999", "000000"]],
  [/^department$/, ["税务局", "x"]],
  [/^code$/, ["P-1", "BANK1"]],
];

const anyText = ["甲公司", "1", "x", "", "http://localhost", ...days, ...amounts];

function plausibleText(key: string): Arbitrary<string> {
  return fc.constantFrom(...(plausibleTexts.find(([name]) => name.test(key))?.[1] ?? anyText));
}

const wildNumber = fc.oneof(
  fc.constantFrom(0, -0, 1, -1, 12, 0.5, 2_147_483_647, 2_147_483_648, -2_147_483_649, Number.MAX_SAFE_INTEGER, 1e21, 1e308, -1e308, Number.NaN, Number.POSITIVE_INFINITY),
  fc.integer({ min: -5, max: 400 }),
);

const wildThing: Arbitrary<unknown> = fc.oneof(
  wildText, wildNumber, fc.constantFrom(null, undefined, true, {}, [], "x", 10n, new Date(Number.NaN), () => "x", Symbol.iterator),
  fc.array(fc.constant("甲"), { minLength: 5000, maxLength: 5000 }),
  fc.object({ maxDepth: 3, maxKeys: 4 }),
);

const seldom = (usual: Arbitrary<unknown>, wild: Arbitrary<unknown>): Arbitrary<unknown> => fc.oneof({ weight: 25, arbitrary: usual }, { weight: 1, arbitrary: wild });

/** Names of things that exist: under a field's own name the one that suits it, and all of them for where none does. */
export interface Known {
  readonly of: Readonly<Record<string, unknown>>;
  readonly all: readonly string[];
}

function textOf(shape: Shape, known: Known, key: string): Arbitrary<unknown> {
  const own = known.of[key];
  if (typeof own === "string") return fc.oneof({ weight: 9, arbitrary: fc.constant(own) }, { weight: 1, arbitrary: fc.constantFrom(...known.all) });
  if (shape.format === "uuid") return fc.constantFrom(...known.all);
  return fc.oneof({ weight: 12, arbitrary: plausibleText(key) }, { weight: 1, arbitrary: wildText });
}

function numberOf({ minimum = -1000, maximum = 1000 }: Shape): Arbitrary<unknown> {
  // JSON schema's bounds of a plain integer are those of a double.
  const bounded = fc.integer({ min: Math.max(minimum, -1e9), max: Math.min(maximum, 1e9) });
  return fc.oneof({ weight: 4, arbitrary: bounded }, { weight: 1, arbitrary: wildNumber });
}

function listOf(items: Arbitrary<unknown>): Arbitrary<unknown> {
  return fc.oneof({ weight: 8, arbitrary: fc.array(items, { minLength: 1, maxLength: 3 }) }, { weight: 1, arbitrary: fc.array(items, { minLength: 2000, maxLength: 2000 }) }, { weight: 1, arbitrary: fc.constant([]) });
}

/**
 * Input shaped as the schema asks, so that it gets past the door often, with something wild in it here and there.
 * What gets past the door mostly finds the thing that it names.
 */
export function wildInput(shape: Shape, known: Known, key = ""): Arbitrary<unknown> {
  const branches = shape.anyOf ?? shape.oneOf;
  if (branches !== undefined) return fc.oneof(...branches.map((branch) => wildInput(branch, known, key)));
  if (shape.allOf !== undefined) return fc.tuple(...shape.allOf.map((part) => wildInput(part, known, key))).map((parts) => Object.assign({}, ...(parts as object[])) as unknown);
  if (shape.const !== undefined) return fc.constant(shape.const);
  if (shape.enum !== undefined) return seldom(fc.constantFrom(...shape.enum), wildThing);
  switch (shape.type) {
    case "string":
      return seldom(textOf(shape, known, key), wildThing);
    case "number":
    case "integer":
      return seldom(numberOf(shape), wildThing);
    case "boolean":
      return seldom(fc.boolean(), wildThing);
    case "array":
      return seldom(listOf(wildInput(shape.items ?? {}, known, key)), wildThing);
    case "object":
      return seldom(recordOf(shape, known), wildThing);
    default:
      return wildThing;
  }
}

function recordOf(shape: Shape, known: Known): Arbitrary<unknown> {
  const fields = Object.fromEntries(Object.entries(shape.properties ?? {}).map(([name, inner]) => [name, wildInput(inner, known, name)]));
  if (typeof shape.additionalProperties === "object" && shape.properties === undefined) return fc.dictionary(wildText, wildInput(shape.additionalProperties, known), { maxKeys: 4 });
  return fc.record(fields, { requiredKeys: (shape.required ?? []) as never[] });
}
