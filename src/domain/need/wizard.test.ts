import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answeredSteps, firstOpenStep, needSchema, needStepNames, needSteps, type NeedStep } from "./need-schema";
import { needChannels, needPurposes } from "./purpose";

const answers: Readonly<Record<NeedStep, Readonly<Record<string, unknown>>>> = {
  amount: { amountYuan: "500000" },
  term: { termMonths: "12" },
  purpose: { purpose: "equipment" },
  guarantee: { guaranteeMode: "unsecured" },
  repayment: { repaymentMethod: "equal_instalments" },
  contact: { contactName: "张三", contactPhone: "13812345678" },
  channel: { channel: "market" },
};

function draftOf(steps: readonly NeedStep[]): Record<string, unknown> {
  const draft: Record<string, unknown> = {};
  for (const step of steps) Object.assign(draft, answers[step]);
  return draft;
}

describe("one question a page", () => {
  test("answering page by page leads from question to question and to the check", () => {
    const visited: string[] = [];
    let draft: Record<string, unknown> = {};
    for (let step = firstOpenStep(draft); step !== "check"; step = firstOpenStep(draft)) {
      visited.push(step);
      draft = { ...draft, ...needSteps[step].parse(answers[step]) };
    }
    expect(visited).toEqual([...needStepNames]);
    expect(needSchema.safeParse(draft).success).toBe(true);
  });

  test("in whatever order pages are answered, the wizard resumes at the first gap, and only a whole need can be published", () => {
    fc.assert(
      fc.property(fc.subarray([...needStepNames]), (answered) => {
        const draft = draftOf(answered);
        const gap = needStepNames.find((step) => !answered.includes(step));
        expect(answeredSteps(draft)).toEqual(needStepNames.filter((step) => answered.includes(step)));
        expect(firstOpenStep(draft)).toBe(gap ?? "check");
        expect(needSchema.safeParse(draft).success).toBe(gap === undefined);
      }),
    );
  });

  test("a draft saved as JSON and opened on another device is the same draft", () => {
    fc.assert(
      fc.property(fc.subarray([...needStepNames]), (answered) => {
        const draft: Record<string, unknown> = {};
        for (const step of answered) Object.assign(draft, needSteps[step].parse(answers[step]));
        const reopened = JSON.parse(JSON.stringify(draft)) as Record<string, unknown>;
        expect(answeredSteps(reopened)).toEqual(answeredSteps(draft));
        expect(needSchema.safeParse(reopened).success).toBe(needSchema.safeParse(draft).success);
      }),
    );
  });

  test("what every page accepts, the whole need accepts, with the same values", () => {
    const amount = fc.integer({ min: 10_000, max: 1_000_000_000 }).map(String);
    const whole = fc.record({
      amountYuan: amount,
      termMonths: fc.integer({ min: 1, max: 360 }).map(String),
      purpose: fc.constantFrom(...needPurposes),
      purposeNote: fc.constantFrom("", "采购生产设备"),
      guaranteeMode: fc.constantFrom("unsecured", "mortgage", "nonsense"),
      repaymentMethod: fc.constantFrom("bullet", "revolving", ""),
      contactName: fc.constantFrom("张三", " "),
      contactPhone: fc.constantFrom("13812345678", "0311-88888888", "1"),
      channel: fc.constantFrom(...needChannels),
    });
    fc.assert(
      fc.property(whole, (draft) => {
        const parsed = needSchema.safeParse(draft);
        expect(parsed.success).toBe(answeredSteps(draft).length === needStepNames.length);
        if (!parsed.success) return;
        for (const step of needStepNames) expect(parsed.data).toMatchObject(needSteps[step].parse(draft));
      }),
      { numRuns: 500 },
    );
  });
});

describe("nothing unexpected gets in", () => {
  test("an answer to no question is dropped", () => {
    const parsed = needSchema.parse({ ...draftOf(needStepNames), status: "published", uscc: "91130102MA07T001X2" });
    expect(Object.keys(parsed)).not.toContain("status");
    expect(Object.keys(parsed)).not.toContain("uscc");
  });

  test("whatever is posted is answered with keys of the messages, never with the library's own words", () => {
    const junk = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.constant(undefined), fc.array(fc.string(), { maxLength: 2 }));
    const keys = needStepNames.flatMap((step) => Object.keys(answers[step]));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...keys, "purposeNote", "neededBy", "multiBank", "productVersionIds", "institutionIds"), junk), (posted) => {
        const parsed = needSchema.safeParse(posted);
        for (const { message } of parsed.error?.issues ?? []) expect(message).toMatch(/^[a-z]+(?:-[a-z]+)+$/);
      }),
      { numRuns: 500 },
    );
  });
});
