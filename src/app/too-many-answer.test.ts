import { describe, expect, it } from "vitest";
import { tooManyAnswer } from "./too-many-answer";

const refused = (error: string) => new Response(JSON.stringify({ url: `http://localhost:3000/api/auth/error?error=${encodeURIComponent(error)}` }), { status: 401, headers: { "set-cookie": "a=b" } });

describe("a sign-in that may come again later", () => {
  it.each(["sign-in-slowed 40", "busy 40", "too-many-requests 40"])("is told so by status and header, and the form still reads it: %s", async (error) => {
    const answer = await tooManyAnswer(refused(error));
    expect([answer.status, answer.headers.get("retry-after"), answer.headers.get("set-cookie")]).toEqual([429, "40", "a=b"]);
    expect(new URL(((await answer.json()) as { url: string }).url).searchParams.get("error")).toBe(error);
  });

  it.each(["CredentialsSignin", "busy", "a 1 b"])("is none where the library says %s", async (error) => {
    const answer = await tooManyAnswer(refused(error));
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([401, null]);
    expect(await answer.text()).toContain("error=");
  });

  it("is none where it was let in, or where no address came back", async () => {
    const welcome = new Response("{}", { status: 200 });
    expect(await tooManyAnswer(welcome)).toBe(welcome);
    expect((await tooManyAnswer(new Response("no JSON", { status: 401 }))).status).toBe(401);
  });
});
