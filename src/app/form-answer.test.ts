import { TRPCError } from "@trpc/server";
import { notFound, redirect } from "next/navigation";
import { describe, expect, it, vi } from "vitest";
import * as z from "zod";
import { RefusalCause } from "@/server/platform/trpc/init";
import { chosenFile, formAnswer, passRefusal, ticked, typed as typedIn, typedPart } from "./form-answer";

vi.mock("next-intl/server", () => ({
  getLocale: () => Promise.resolve("en"),
  getTranslations: () => Promise.resolve(Object.assign((key: string, detail?: object) => `${key} ${Object.keys(detail ?? {}).join()}`.trim(), { has: (key: string) => !key.startsWith("Too big") })),
}));

const typed = { name: "王立刚", ticked: ["a", "b"] };

function thrownBy(work: () => never): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

describe("what a form says", () => {
  it.each([
    ["a bug in a procedure", new TRPCError({ code: "INTERNAL_SERVER_ERROR", cause: new Error("a table is missing") })],
    ["a database that does not answer", new Error("connect ECONNREFUSED")],
  ])("after %s keeps what was typed and gives the number of the entry in the log, nothing else", async (_what, error) => {
    expect(await formAnswer(error, typed)).toEqual({ errors: [], general: "internal traceId", values: typed });
  });

  it("about a text that is too long says beside its field how long it may be", async () => {
    const error = z.object({ reason: z.string().max(500) }).safeParse({ reason: "长".repeat(501) }).error;
    expect(await formAnswer(new TRPCError({ code: "BAD_REQUEST", cause: error }), typed)).toEqual({ errors: [{ name: "reason", message: "text-too-long most" }], values: typed });
  });

  it("when an earlier request under its key did arrive tells what that one did, and gives the next one a key of its own", async () => {
    const cause = new RefusalCause("key-used-with-other-content", { did: "need.reRefer", at: "2026-07-15T02:00:00.000Z", banks: "2" });
    const answers = await Promise.all([1, 2].map(() => formAnswer(new TRPCError({ code: "CONFLICT", cause }), typed)));
    const said = answers.map(({ general }) => general);
    for (const one of said) expect(one).toMatch(/^key-used-with-other-content did,at,banks.* sendAgain$/);
    expect(answers.map(({ values }) => values)).toEqual([typed, typed]);
    expect(new Set(answers.map(({ key }) => key)).size).toBe(2);
  });

  it("to somebody who has been signed out keeps what was typed", async () => {
    expect(await formAnswer(new TRPCError({ code: "UNAUTHORIZED" }), typed)).toEqual({ errors: [], general: "signed-out", values: typed });
  });

  it.each([
    ["a redirection", thrownBy(() => redirect("/enterprise"))],
    ["a page that is not there", thrownBy(() => notFound())],
    ["a thing that is not there", new TRPCError({ code: "NOT_FOUND" })],
  ])("is nothing for %s, which is thrown on", async (_what, error) => {
    await expect(formAnswer(error, typed)).rejects.toBe(error);
  });
});

describe("a form", () => {
  const form = new FormData();
  form.append("needId", "a/../b\r\n?x");
  form.append("file", new File(["x"], "x.pdf"));
  form.append("empty", new File([], "x.pdf"));
  form.append("ticks", "a");
  form.append("ticks", "b");

  it("is read by its fields", () => {
    expect([typedIn(form, "needId"), typedIn(form, "file"), typedIn(form, "none")]).toEqual(["a/../b\r\n?x", "", ""]);
    expect(ticked(form, "ticks")).toEqual(["a", "b"]);
    expect([chosenFile(form, "file")?.name, chosenFile(form, "empty"), chosenFile(form, "needId")]).toEqual(["x.pdf", null, null]);
    expect(typedPart(form, "needId")).toBe("a%2F..%2Fb%0D%0A%3Fx");
  });

  it.each([["text"], [null], [undefined], [{ get: "x", getAll: 7 }], [new Map([["needId", "x"]])], [[["needId", "x"]]]])("that is none says nothing: %j", (sent) => {
    const none = sent as unknown as FormData;
    expect([typedIn(none, "needId"), typedPart(none, "needId"), chosenFile(none, "needId"), ticked(none, "needId")]).toEqual(["", "", null, []]);
  });
});

describe("what a procedure refused", () => {
  it("is passed over where the next page says it, and a failure of ours is not", () => {
    expect(() => passRefusal(new TRPCError({ code: "BAD_REQUEST" }))).not.toThrow();
    const failures = [new TRPCError({ code: "INTERNAL_SERVER_ERROR" }), new Error("a bug"), thrownBy(() => redirect("/enterprise"))];
    for (const failure of failures) expect(() => passRefusal(failure)).toThrow();
  });
});
