import fc from "fast-check";
import { expect, test } from "vitest";
import { maskIdentityNumber, maskName, maskOrganisationName, maskPhone } from "./masking";

const han = fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCodePoint(code));
const name = fc.array(han, { minLength: 2, maxLength: 6 }).map((characters) => characters.join(""));
const digits = (length: number) => fc.array(fc.constantFrom(..."0123456789"), { minLength: length, maxLength: length }).map((list) => list.join(""));

test("of a name nothing after the first character is left", () => {
  fc.assert(
    fc.property(name, (text) => {
      expect(maskName(text).slice(0, 1)).toBe([...text][0]);
      expect(maskName(text).slice(1)).toBe("*".repeat([...text].length - 1));
    }),
  );
});

test("of an identity number the birthday is never left", () => {
  fc.assert(
    fc.property(digits(18), (text) => {
      const shown = maskIdentityNumber(text);
      expect(shown.slice(6, 16)).toBe("**********");
      expect([shown.slice(0, 6), shown.slice(16)]).toEqual([text.slice(0, 6), text.slice(16)]);
    }),
  );
});

test("of a mobile number the middle four are never left", () => {
  fc.assert(
    fc.property(digits(11), (text) => {
      expect(maskPhone(text)).toBe(`${text.slice(0, 3)}****${text.slice(7)}`);
    }),
  );
});

test("masking what is masked changes nothing more", () => {
  fc.assert(
    fc.property(name, digits(18), (text, number) => {
      expect(maskName(maskName(text))).toBe(maskName(text));
      expect(maskIdentityNumber(maskIdentityNumber(number))).toBe(maskIdentityNumber(number));
      expect(maskOrganisationName(maskOrganisationName(text))).toBe(maskOrganisationName(text));
    }),
  );
});
