import { describe, expect, it } from "vitest";
import { unmetEnd, unmetReason, type UnmetCase } from "./unmet";

const may = (day: number) => new Date(Date.UTC(2026, 4, day));
const rejected = (rejectionCode: UnmetCase["rejectionCode"], closedAt: Date, recorded = 1): UnmetCase => ({ status: "rejected", rejectionCode, closedAt, recorded });
const closed = (status: UnmetCase["status"], closedAt: Date | null): UnmetCase => ({ status, rejectionCode: null, closedAt, recorded: 9 });

describe("why a need is unmet", () => {
  it.each(["matching", "withdrawn", "expired", "unanswered"])("is the bank's reason, also when the need is %s afterwards", (status) => {
    expect(unmetReason(status, [rejected("R12", may(1)), closed("withdrawn", may(9))])).toBe("R12");
    expect(unmetReason(status, [closed("submitted", null), rejected("R12", may(1))])).toBe("R12");
  });

  it.each([
    ["by date", [rejected("R05", may(2), 1), rejected("R12", may(1), 2)], "R05"],
    ["by order of recording on the same date", [rejected("R05", may(1), 7), rejected("R12", may(1), 8)], "R12"],
    ["whatever order they are read in", [rejected("R12", may(1), 8), rejected("R05", may(1), 7)], "R12"],
  ] as const)("is the last bank's, %s", (_, cases, reason) => {
    expect(unmetReason("expired", cases)).toBe(reason);
  });

  it.each([
    ["withdrawn", [closed("withdrawn", may(1))], "withdrawn"],
    ["expired", [closed("timed_out", may(1))], "expired"],
    ["unanswered", [], "unanswered"],
    ["matching", [closed("declined", may(1))], "declined"],
    ["matching", [closed("returned", may(2)), closed("declined", may(1))], "returned"],
    ["matching", [closed("timed_out", may(1))], "unanswered"],
    ["matching", [closed("declined", may(1)), closed("accepted", null)], "in-progress"],
    ["published", [], "no-institution"],
  ] as const)("of a %s need without any bank's reason is what ended it, or how it stands", (status, cases, reason) => {
    expect(unmetReason(status, cases)).toBe(reason);
  });

  it.each([["withdrawn", "withdrawn"], ["expired", "expired"], ["unanswered", "unanswered"], ["published", "open"], ["matching", "open"]] as const)("stands beside how a %s need stands: %s", (status, end) => {
    expect(unmetEnd(status)).toBe(end);
  });
});
