import fc from "fast-check";
import { expect, test } from "vitest";
import { makeUscc, parseUscc } from "./uscc";

const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const character = fc.constantFrom(...alphabet);
const digits = fc.array(fc.constantFrom(..."0123456789"), { minLength: 6, maxLength: 6 });
const prefix = fc
  .tuple(character, character, digits, fc.array(character, { minLength: 9, maxLength: 9 }))
  .map(([first, second, district, rest]) => `${first}${second}${district.join("")}${rest.join("")}`);

/** The standard's rule read the other way round: all 18 values, weighted by powers of 3 modulo 31, add up to a multiple of 31. */
function weightedSum(code: string): number {
  let weight = 1;
  let sum = 0;
  for (const letter of code.slice(0, 17)) {
    sum += weight * alphabet.indexOf(letter);
    weight = (weight * 3) % 31;
  }
  return (sum + alphabet.indexOf(code.slice(17))) % 31;
}

test("the check character makes the weighted sum a multiple of 31", () => {
  fc.assert(
    fc.property(prefix, (text) => {
      expect(weightedSum(makeUscc(text))).toBe(0);
    }),
    { numRuns: 500 },
  );
});

test("exactly one of the 31 last characters is right", () => {
  fc.assert(
    fc.property(prefix, (text) => {
      expect([...alphabet].filter((last) => parseUscc(`${text}${last}`).ok)).toHaveLength(1);
    }),
  );
});

test("two neighbours exchanged are noticed", () => {
  fc.assert(
    fc.property(prefix, fc.integer({ min: 8, max: 15 }), (text, place) => {
      const code = makeUscc(text);
      const [left, right] = [code.charAt(place), code.charAt(place + 1)];
      fc.pre(left !== right);
      expect(parseUscc(`${code.slice(0, place)}${right}${left}${code.slice(place + 2)}`).ok).toBe(false);
    }),
  );
});

test("the letters I, O, S, V and Z never occur, for they look like digits or each other", () => {
  for (const letter of "IOSVZ") {
    expect(parseUscc(`9113010${letter}MA07T001X2`)).toMatchObject({ ok: false, reason: "uscc-wrong-character", detail: { character: letter, position: "8" } });
  }
});

test("whatever is typed is answered, and an accepted code is canonical", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 24, unit: "grapheme" }), (typed) => {
      const parsed = parseUscc(typed);
      if (parsed.ok) expect(parsed.value).toMatch(/^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/);
      else expect(parsed.reason).toMatch(/^uscc-/);
    }),
    { numRuns: 500 },
  );
});
