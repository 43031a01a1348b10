import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import { waysOn } from "./way-on.mjs";

const linter = new Linter();
const complaints = (code: string) => linter.verify(code, { rules: { "no-restricted-syntax": ["error", ...waysOn] } }).map(({ ruleId }) => ruleId);

describe("a way on", () => {
  it.each([
    'redirect("/bank")',
    "redirect(`/bank/cases/${id}`)",
    'redirect(done ? "/bank" : `/bank?problem=${problem}`)',
    'redirect(onwardPath(next, "/bank"))',
    'async () => redirect((await ownPortalHref()) ?? "/sign-in")',
    "router.push(`/centre/sessions/${id}`)",
    'window.location.assign(onwardPath(next, "/"))',
    'headers.get("user-agent")',
    "rows.push(row)",
  ])("may be %s", (code) => {
    expect(complaints(code)).toEqual([]);
  });

  it.each([
    "redirect(next)",
    "redirect(search.next)",
    "redirect(next ?? own)",
    'redirect(known ? next : "/bank")',
    "redirect(`${origin}/bank`)",
    "redirect(`//${host}/bank`)",
    'redirect("https://host.example")',
    'redirect("//host.example")',
    'redirect("/" + next)',
    "permanentRedirect(next)",
    "router.replace(form.next)",
    "window.location.assign(next)",
    "location.replace(next)",
    "window.location.href = next",
    "window.location = next",
    "location.href = next",
    "window.open(next)",
    'NextResponse.redirect(new URL("/bank", request.url))',
    "Response.redirect(next, 303)",
    'headers.get("x-forwarded-host")',
    'request.headers.get("Host")',
  ])("is not %s", (code) => {
    expect(complaints(code)).toContain("no-restricted-syntax");
  });
});
