import { demoPassword, expect, test } from "../fixtures/city";
import { say } from "../fixtures/words";

test("a wrong password says so, keeps the name, and the right one opens the own portal", async ({ page }) => {
  await page.goto("/sign-in");
  await page.locator("#field-loginName").fill("bank-officer");
  await page.locator("#field-password").fill("not the password");
  await page.getByRole("button", { name: say("sign-in.submit"), exact: true }).click();
  await expect(page.getByText(say("sign-in.failed"))).toBeVisible();
  await expect(page.locator("#field-loginName")).toHaveValue("bank-officer");
  await page.locator("#field-password").fill(demoPassword);
  await page.getByRole("button", { name: say("sign-in.submit"), exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: say("bank.queue.title") })).toBeVisible();
});

test("nobody reaches a portal that is not theirs", async ({ as }) => {
  const officer = await as("bank-officer");
  for (const path of ["/bureau", "/platform", "/centre", "/enterprise", "/department"]) {
    const answer = await officer.goto(path);
    const isShown = answer?.status() === 200 && new URL(officer.url()).pathname === path;
    expect({ path, isShown }).toEqual({ path, isShown: false });
  }
});

test("the reader changes the language anywhere and it stays", async ({ page }) => {
  await page.goto("/products");
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
  await page.getByRole("button", { name: "English" }).first().click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.goto("/");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});
