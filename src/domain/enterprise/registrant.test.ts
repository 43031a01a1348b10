import { describe, expect, test } from "vitest";
import { decideRegistrant, isSamePersonName, type RegistrantFacts } from "./registrant";

function facts(changes: Partial<RegistrantFacts> = {}): RegistrantFacts {
  return {
    registrantName: "张三",
    recordedLegalRepresentative: "张三",
    registrationStatus: "存续",
    realNameConfirmed: true,
    alreadyClaimed: false,
    ...changes,
  };
}

test("the recorded legal representative, confirmed and first, may act", () => {
  expect(decideRegistrant(facts())).toEqual({ ok: true, value: true });
});

describe("refused", () => {
  test.each([
    ["no registration record", facts({ recordedLegalRepresentative: null }), "enterprise-not-on-record"],
    ["deregistered", facts({ registrationStatus: "注销" }), "enterprise-has-ended"],
    ["licence revoked", facts({ registrationStatus: "吊销" }), "enterprise-has-ended"],
    ["someone acts already", facts({ alreadyClaimed: true }), "uscc-already-claimed"],
    ["another name", facts({ registrantName: "李四" }), "registrant-not-confirmed"],
    ["no name", facts({ registrantName: " " }), "registrant-not-confirmed"],
    ["not confirmed", facts({ realNameConfirmed: false }), "registrant-not-confirmed"],
    ["claimed, which is told to nobody but the representative", facts({ alreadyClaimed: true, registrantName: "李四" }), "registrant-not-confirmed"],
    ["another name and another's number, alike", facts({ registrantName: "李四", realNameConfirmed: false }), "registrant-not-confirmed"],
  ])("%s", (_, given, reason) => {
    const decision = decideRegistrant(given);
    expect(decision.ok ? null : decision.reason).toBe(reason);
  });

  test("what has ended is named with the status on record", () => {
    expect(decideRegistrant(facts({ registrationStatus: "吊销" }))).toMatchObject({ detail: { status: "吊销" } });
  });

  test("the recorded name is never given away", () => {
    expect(JSON.stringify(decideRegistrant(facts({ registrantName: "李四" })))).not.toContain("张三");
  });
});

test.each(["停业", "清算", "迁出", null])("an enterprise whose status is %s still exists", (registrationStatus) => {
  expect(decideRegistrant(facts({ registrationStatus })).ok).toBe(true);
});

test.each([
  ["张三", "张三", true],
  ["张 三", " 张三 ", true],
  ["阿卜杜·热合曼", "阿卜杜•热合曼", true],
  ["阿卜杜・热合曼", "阿卜杜热合曼", true],
  ["ｊｏｈｎ Smith", "JOHN SMITH", true],
  ["张三", "张三丰", false],
  ["", "", false],
  ["·", "", false],
])("%j and %j are one name: %s", (left, right, same) => {
  expect(isSamePersonName(left, right)).toBe(same);
});
