import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, addMonths, localDate } from "@/domain/calendar/local-date";
import type { FieldDefinition } from "./category";
import { isOrganisationName, isSelfEmployed, shown, shownName, withoutLapsed } from "./natural-person";
import type { CreditRecord } from "./record";
import { categories, categoryList } from "./registry";

const plainField: FieldDefinition = { name: "person", zh: "姓名", en: "Name", type: "string" };
const nameField: FieldDefinition = { ...plainField, sensitive: "person" };
const idField: FieldDefinition = { ...plainField, sensitive: "id" };
const partyField: FieldDefinition = { ...plainField, party: true };

describe("a name in a record", () => {
  test.each(["张三", "欧阳修远", "阿卜杜·热合曼", "买买提•艾力江", "阿依古丽・买买提", "John Smith", "NGUYEN VAN AN", "Maria-José Groupe", "欧阳司马诸葛", ""])("%s is a person's", (name) => {
    expect(isOrganisationName(name)).toBe(false);
  });

  test.each(["恒达公司", "恒达企业", "恒达合伙", "会展中心", "国开基金", "恒达集团", "法律事务所", "富农合作社", "供销联合社", "居民委员会", "商业协会", "数学学会", "河北商会", "机电研究院", "农科研究所", "实验学校", "中医院", "恒达工厂", "轴承厂", "兴隆商行", "兴隆经营部", "兴隆门市部", "滹沱农场", "恒达投资", "市政府", "市国资委", "财政局"])("%s, short as it is, is an organisation's", (name) => {
    expect(isOrganisationName(name)).toBe(true);
  });

  test.each(["Hengda Ltd", "HENGDA LIMITED", "Hengda Company", "Hengda Co.", "Hengda Inc", "Hengda Corp.", "Hengda Corporation", "Hengda LLC", "Hengda plc", "Hengda GmbH", "Hengda Bank", "Hengda Fund", "Hengda Group", "Hengda Partners"])("%s is an organisation's", (name) => {
    expect(isOrganisationName(name)).toBe(true);
  });

  test.each(["Cory Banks", "Lina Groupe", "Marco Funduk", "Incle Corporan"])("%s only sounds like one", (name) => {
    expect(isOrganisationName(name)).toBe(false);
  });

  test.each(["石家庄恒达机械有限公司", "河北银行", "长安区市场监督管理局", "Hengda Machinery Co., Ltd.", "Bank of Hebei", "恒达机械甲乙丙丁", "欧阳司马诸葛亮"])("%s is an organisation's", (name) => {
    expect(isOrganisationName(name)).toBe(true);
  });

  test("of a person is never shown in full, of whatever length and script", () => {
    const part = fc.array(fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCodePoint(code)), { minLength: 2, maxLength: 5 }).map((all) => all.join(""));
    const dotted = fc.tuple(part, part).map(([first, last]) => `${first}·${last}`).filter((name) => !isOrganisationName(name));
    fc.assert(fc.property(dotted, (name) => {
      const text = String(shown(nameField, name));
      expect(text).toHaveLength(name.length);
      expect(text.slice(1)).toMatch(/^\*+$/);
    }));
  });
});

describe("a field's value as a report shows it", () => {
  test.each([
    ["a person", nameField, "李明华", "李**"],
    ["an organisation", nameField, "河北恒达投资", "河北恒达投资"],
    ["a party that is a person", partyField, "李明华", "李**"],
    ["a party that is a bank", partyField, "河北银行", "河北银行"],
    ["a party that is a court", partyField, "长安区法院", "长安区法院"],
    ["an identity number", idField, "130102199001011234", "130102**********34"],
    ["an ordinary field", plainField, "李明华", "李明华"],
    ["a number", plainField, 12, 12],
    ["no", plainField, false, false],
  ])("%s", (_, field, value, text) => {
    expect(shown(field, value)).toBe(text);
  });

  test.each([undefined, null, ""])("nothing (%j) stays nothing", (value) => {
    expect([nameField, idField, plainField, partyField].map((field) => shown(field, value))).toEqual([null, null, null, null]);
    expect(shownName(value)).toBe("");
  });
});

describe("adverse conduct of a natural person", () => {
  const asOf = localDate("2026-07-15");
  const limit = addMonths(asOf, -60);
  const household = "92130105MA0D123414";
  const company = "91130102MA07T001X2";
  const adverse = categoryList.filter((definition) => definition.report?.endedOn !== undefined);

  const penaltyEnded = (on: string, recordNo: string): CreditRecord => ({ recordNo, asOf: "2026-07-01", eventDate: on, payload: { decided_on: on, valid_to: on, repaired_on: on, repair_status: "已修复" } });

  test("is looked at in some categories at all", () => {
    expect(adverse.map(({ code }) => code)).toContain("penalty");
  });

  test("disappears on the day after five years, not before", () => {
    const records = [penaltyEnded(limit, "kept"), penaltyEnded(addDays(limit, -1), "lapsed")];
    const endedOn = categories.penalty.report?.endedOn;
    expect(records.map(({ payload }) => endedOn?.(payload))).toEqual([limit, addDays(limit, -1)]);
    expect(withoutLapsed(categories.penalty, household, records, asOf).map(({ recordNo }) => recordNo)).toEqual(["kept"]);
  });

  test("of a company, and what is not adverse, never disappears", () => {
    const old = [penaltyEnded("1999-01-01", "old")];
    expect(withoutLapsed(categories.penalty, company, old, asOf)).toBe(old);
    expect(withoutLapsed(categories.registration, household, old, asOf)).toBe(old);
    expect([isSelfEmployed(household), isSelfEmployed(company), isSelfEmployed("91130105MA0D123492")]).toEqual([true, false, false]);
  });
});
