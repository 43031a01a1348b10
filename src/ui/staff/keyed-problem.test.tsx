import { App } from "antd";
import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { keyedActions } from "@/server/platform/db/keyed-action";
import bank from "@/messages/en/bank.json";
import refusal from "@/messages/en/refusal.json";
import request from "@/messages/en/request.json";
import requestZh from "@/messages/zh-CN/request.json";
import { KeyedProblem } from "./keyed-problem";
import { isLost, isSpent, sendsAgain } from "./use-keyed";

const none = () => undefined;

function shown(error: unknown): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="en" timeZone="Asia/Shanghai" messages={{ refusal, bank, request, role: {}, loan: { status: {} }, "financing-case": { status: {} }, "match-session": { status: {} } }}>
      <App><KeyedProblem of={{ error, isPending: false, sendToo: none, leave: none }} /></App>
    </NextIntlClientProvider>,
  );
}

const lost = Object.assign(new Error("Failed to fetch"), { data: undefined });
const refused = { data: { code: "CONFLICT", reason: "limit-exceeded", detail: { drawable: "10000.00" } } };
const spent = (detail: Readonly<Record<string, string>>) => ({ data: { code: "CONFLICT", reason: "key-used-with-other-content", detail: { at: "2026-07-15T02:00:00.000Z", ...detail } } });

describe("a request whose answer is lost", () => {
  it("is asked for again by itself, twice at most", () => {
    expect([0, 1, 2].map((failures) => sendsAgain(failures, lost))).toEqual([true, true, false]);
  });

  it("is told from one that was answered, which is never sent again by itself", () => {
    expect([isLost(lost), isLost(refused), isLost(null), isLost(undefined)]).toEqual([true, false, false, false]);
    expect(sendsAgain(0, refused)).toBe(false);
    expect([isSpent(spent({ did: "loan.draw" })), isSpent(refused), isSpent(lost)]).toEqual([true, false, false]);
  });

  it("is said to count once when it is sent again", () => {
    expect(shown(lost)).toContain("Send it again: it counts once.");
  });
});

describe("a form that was edited after a lost answer", () => {
  it("is told what the first request did, and asks whether this one is wanted too", () => {
    const text = shown(spent({ did: "loan.draw", amountYuan: "100000.00", on: "2026-07-15" }));
    expect(text).toContain("Your first request did arrive (2026-07-15 10:00): a drawdown of CNY 100,000.00 on 2026-07-15 was recorded.");
    expect(text).toContain("Record this one as well");
    expect(text).toContain("Keep only the first");
  });

  it("is told any other refusal as ever, without a question", () => {
    expect(shown(refused)).not.toContain("Record this one as well");
  });

  it.each([["en", request], ["zh-CN", requestZh]] as const)("finds words for everything that a key may have done: %s", (_, words) => {
    const groups: Readonly<Record<string, unknown>> = words.did;
    const wordless = keyedActions.filter((action) => {
      const [noun = "", verb = ""] = action.split(".");
      return typeof (groups[noun] as Readonly<Record<string, unknown>> | undefined)?.[verb] !== "string";
    });
    expect(wordless).toEqual([]);
  });
});
