import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { industryName, readIndustryCode, sizeIndustryOf } from "./industry";
import { decideRegistrant, isSamePersonName } from "./registrant";
import { sizeIndustries } from "./size-class";

const han = fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCodePoint(code));
const name = fc.array(han, { minLength: 2, maxLength: 5 }).map((characters) => characters.join(""));
const separator = fc.constantFrom("", " ", "·", "•", "・", "　");

describe("who may act for an enterprise", () => {
  test("only who passes every check", () => {
    const anyFacts = fc.record({
      registrantName: fc.constantFrom("张三", "李四"),
      recordedLegalRepresentative: fc.constantFrom("张三", null),
      registrationStatus: fc.constantFrom("存续", "注销", "吊销", null),
      realNameConfirmed: fc.boolean(),
      alreadyClaimed: fc.boolean(),
    });
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const isAlive = facts.registrationStatus !== "注销" && facts.registrationStatus !== "吊销";
        const isRepresentative = facts.recordedLegalRepresentative === "张三" && facts.registrantName === "张三";
        expect(decideRegistrant(facts).ok).toBe(isRepresentative && isAlive && !facts.alreadyClaimed && facts.realNameConfirmed);
      }),
      { numRuns: 300 },
    );
  });

  test("a name is its own in every spelling", () => {
    fc.assert(
      fc.property(name, separator, separator, (text, first, second) => {
        const [head = "", ...rest] = [...text];
        expect(isSamePersonName(text, `${first}${head}${second}${rest.join("")} `)).toBe(true);
        expect(isSamePersonName(`${head}${second}${rest.join(first)}`, text)).toBe(true);
      }),
    );
  });

  test("two names are one only when their characters are", () => {
    fc.assert(
      fc.property(name, name, (left, right) => {
        expect(isSamePersonName(left, right)).toBe(left === right);
      }),
    );
  });

  test("a name that only begins alike is another name", () => {
    fc.assert(
      fc.property(name, han, (text, more) => {
        expect(isSamePersonName(text, `${text}${more}`)).toBe(false);
      }),
    );
  });
});

describe("industry codes", () => {
  const division = fc.integer({ min: 1, max: 97 }).map((number) => String(number).padStart(2, "0"));
  const rest = fc.constantFrom("", "1", "10", "99");

  test("with or without their section letter mean the same", () => {
    fc.assert(
      fc.property(division, rest, (two, more) => {
        const bare = `${two}${more}`;
        const lettered = `${readIndustryCode(bare)?.section ?? ""}${bare}`;
        expect(readIndustryCode(lettered)).toEqual(readIndustryCode(bare));
        expect(industryName(lettered)).toEqual(industryName(bare));
        expect(sizeIndustryOf(lettered)).toBe(sizeIndustryOf(bare));
      }),
    );
  });

  test("under another section's letter are none", () => {
    fc.assert(
      fc.property(division, fc.constantFrom(..."ABCDEFGHIJKLMNOPQRST"), (two, letter) => {
        fc.pre(readIndustryCode(two)?.section !== letter);
        expect(readIndustryCode(`${letter}${two}`)).toBe(null);
      }),
    );
  });

  test("always lead to a row of the size rule, whatever is written", () => {
    fc.assert(
      fc.property(fc.oneof(division, fc.string({ maxLength: 6 })), (code) => {
        expect(sizeIndustries).toContain(sizeIndustryOf(code));
      }),
    );
  });

  test("of manufacturing are all measured as industry", () => {
    for (let number = 13; number <= 43; number += 1) expect(sizeIndustryOf(`C${number}`)).toBe("industry");
  });
});
