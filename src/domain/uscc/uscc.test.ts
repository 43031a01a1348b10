import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makeUscc, parseUscc, registrationDistrict, uscc } from "./uscc";
import { usccText } from "./uscc-schema";

const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const character = fc.constantFrom(...alphabet);
const prefix = fc
  .tuple(fc.constantFrom("91", "92", "93"), fc.integer({ min: 100_000, max: 659_999 }), fc.array(character, { minLength: 9, maxLength: 9 }))
  .map(([kind, district, rest]) => `${kind}${district}${rest.join("")}`);

describe("valid codes", () => {
  test.each(["91320100748204660Q", "91130102MA07T001X2", "91130123MA0ABCDE6R", "91130184MA0C9X8K1Y", "92130105MA0D123414"])("%s is valid", (code) => {
    expect(parseUscc(code)).toEqual({ ok: true, value: code });
    expect(makeUscc(code.slice(0, 17))).toBe(code);
  });

  test.each([" 91130102ma07t001x2 ", "９１１３０１０２MA07T001X2", "9113 0102 MA07 T001 X2"])("%j is put right first", (typed) => {
    expect(parseUscc(typed)).toEqual({ ok: true, value: "91130102MA07T001X2" });
  });

  test("every made code is valid, and its check character can be any of the 31", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(prefix, (text) => {
        const code = makeUscc(text);
        seen.add(code.slice(17));
        expect(parseUscc(code).ok).toBe(true);
      }),
      { numRuns: 2000 },
    );
    expect([...seen].sort().join("")).toBe(alphabet);
  });

  test("the district of registration is characters 3 to 8", () => {
    expect(registrationDistrict(uscc("91130102MA07T001X2"))).toBe("130102");
  });
});

describe("what is wrong is said precisely", () => {
  test.each([
    ["", "uscc-wrong-length", { length: "0" }],
    ["91130102MA07T001X", "uscc-wrong-length", { length: "17" }],
    ["91130102MA07T001X22", "uscc-wrong-length", { length: "19" }],
    ["I1130102MA07T001X2", "uscc-wrong-character", { character: "I", position: "1" }],
    ["91130102MA07I001X2", "uscc-wrong-character", { character: "I", position: "13" }],
    ["91130102MA07T00OX2", "uscc-wrong-character", { character: "O", position: "16" }],
    ["91130102MA07T001S2", "uscc-wrong-character", { character: "S", position: "17" }],
    ["911301A2MA07T001X2", "uscc-district-not-digits", { found: "1301A2" }],
    ["91130102MA07T001X3", "uscc-wrong-check-character", { found: "3" }],
  ])("%j: %s", (code, reason, detail) => {
    expect(parseUscc(code)).toEqual({ ok: false, reason, detail });
  });

  test("one wrong character is always noticed", () => {
    fc.assert(
      fc.property(prefix, fc.nat({ max: 17 }), character, (text, place, replacement) => {
        const code = makeUscc(text);
        fc.pre(code.charAt(place) !== replacement);
        const wrong = `${code.slice(0, place)}${replacement}${code.slice(place + 1)}`;
        expect(parseUscc(wrong).ok).toBe(false);
      }),
    );
  });

  test("the expected check character is not given away", () => {
    expect(JSON.stringify(parseUscc("91130102MA07T001X3"))).not.toContain("91130102MA07T001X2");
  });

  test("at the edge the issue names the key and the place", () => {
    const issue = usccText.safeParse("91130102MA07I001X2").error?.issues[0];
    expect(issue).toMatchObject({ message: "uscc-wrong-character", params: { character: "I", position: "13" } });
    expect(usccText.parse("91130102ma07t001x2")).toBe("91130102MA07T001X2");
  });

  test.each([undefined, null, 91])("what is no text (%j) is answered with a key, not with the library's words", (typed) => {
    expect(usccText.safeParse(typed).error?.issues.map(({ message }) => message)).toEqual(["uscc-wrong-length"]);
  });

  test("a prefix that cannot lead a code throws", () => {
    expect(() => makeUscc("9113")).toThrow(/uscc-wrong-length/);
    expect(() => uscc("91130102MA07T001X3")).toThrow(/uscc-wrong-check-character/);
  });
});
