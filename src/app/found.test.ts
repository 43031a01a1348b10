import { TRPCError } from "@trpc/server";
import { notFound, redirect } from "next/navigation";
import { expect, it } from "vitest";
import { found } from "./found";

const signIn = expect.objectContaining({ digest: expect.stringContaining("/sign-in") as unknown }) as unknown;
const nothing = expect.objectContaining({ digest: "NEXT_HTTP_ERROR_FALLBACK;404" }) as unknown;

it.each([
  ["BAD_REQUEST", nothing],
  ["NOT_FOUND", nothing],
  ["FORBIDDEN", nothing],
  ["CONFLICT", nothing],
  ["TOO_MANY_REQUESTS", nothing],
  ["UNAUTHORIZED", signIn],
] as const)("a refusal with %s is answered with a page, never as a failure of ours", async (code, page) => {
  await expect(found(Promise.reject(new TRPCError({ code })))).rejects.toEqual(page);
});

it("a failure of ours and a way on are passed on, and so is an answer", async () => {
  for (const thrown of [new TRPCError({ code: "INTERNAL_SERVER_ERROR" }), new Error("connect ECONNREFUSED")]) await expect(found(Promise.reject(thrown))).rejects.toBe(thrown);
  for (const [way, digest] of [[() => redirect("/bank"), /\/bank/], [() => notFound(), /404/]] as const) {
    await expect(found(new Promise((resolve) => { resolve(way()); }))).rejects.toMatchObject({ digest: expect.stringMatching(digest) as unknown });
  }
  expect(await found(Promise.resolve(1))).toBe(1);
});
