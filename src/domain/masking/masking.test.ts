import fc from "fast-check";
import { expect, test } from "vitest";
import { maskIdentityNumber, maskName, maskOrganisationName, maskPhone } from "./masking";

test.each([
  ["张三丰", "张**"],
  ["王五", "王*"],
  ["欧阳修远", "欧***"],
  ["阿卜杜·热合曼", "阿******"],
  [" 李四 ", "李*"],
  ["𠮷田", "𠮷*"],
  ["李", "*"],
  ["", "*"],
])("the name %j is shown as %s", (name, shown) => {
  expect(maskName(name)).toBe(shown);
});

test.each([
  ["130102199001011234", "130102**********34"],
  ["130102900101123", "130102*******23"],
  ["13010234", "********"],
  ["123", "***"],
  ["", ""],
])("the identity number %j is shown as %s", (number, shown) => {
  expect(maskIdentityNumber(number)).toBe(shown);
});

test.each([
  ["13812345678", "138****5678"],
  ["1234567", "*******"],
  ["12345678", "123*5678"],
])("the phone %s is shown as %s", (phone, shown) => {
  expect(maskPhone(phone)).toBe(shown);
});

test.each([
  ["石家庄恒达机械有限公司", "石家*******公司"],
  ["天河公司", "****"],
])("the organisation %s is shown as %s", (name, shown) => {
  expect(maskOrganisationName(name)).toBe(shown);
});

test("blanks around what is masked are no part of it", () => {
  expect([maskIdentityNumber(" 130102199001011234 "), maskPhone(" 13812345678 "), maskOrganisationName(" 石家庄恒达机械有限公司 ")]).toEqual(["130102**********34", "138****5678", "石家*******公司"]);
});

test("masking keeps the length and never shows more than its ends", () => {
  const digits = fc.string({ unit: fc.constantFrom(..."0123456789"), minLength: 1, maxLength: 24 });
  fc.assert(
    fc.property(digits, (text) => {
      expect(maskIdentityNumber(text)).toHaveLength(text.length);
      expect(maskIdentityNumber(text).replace(/\*/g, "").length).toBeLessThanOrEqual(8);
      expect(maskPhone(text).replace(/\*/g, "").length).toBeLessThanOrEqual(7);
      expect(maskPhone(text)).toContain("*");
    }),
  );
});
