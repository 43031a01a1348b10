import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures/city";
import { say } from "../fixtures/words";
import { fits, isAccessible, isAwake, widths } from "../steps/usable";

const locales = ["zh-CN", "en"] as const;
const titles = { "zh-CN": say("shell.error.title"), en: "Sorry, there is a problem with the service" } as const;

/** Makes the server fail for whoever sends a form from now on. */
async function breakForms(page: Page): Promise<void> {
  await page.route("**/*", (route) => (route.request().method() === "POST" ? route.fulfill({ status: 500, body: "broken" }) : route.fallback()));
}

/** Makes every answer to a staff screen's questions one that it cannot draw. */
async function breakAnswers(page: Page): Promise<void> {
  await page.route("**/api/trpc/**", (route) => {
    const questions = new URL(route.request().url()).pathname.split("/").at(-1)?.split(",") ?? [];
    return route.fulfill({ json: questions.map(() => ({ result: { data: { json: 1 } } })) });
  });
}

/** Takes the reader's name out of what a page says about who is signed in, so that the frame itself cannot be drawn. */
async function breakFrame(page: Page, path: string): Promise<void> {
  await page.route((url) => url.pathname === path, async (route) => {
    const answer = await route.fetch({ timeout: 60_000 });
    await route.fulfill({ response: answer, body: (await answer.text()).replace(/\\"personName\\":\\"[^"]*\\"/g, '\\"personName\\":null') });
  });
}

/** The error page is there, in the reader's language, usable by everyone at both widths, and leads on. */
async function isToldPlainly(page: Page, name: string, locale: (typeof locales)[number]): Promise<void> {
  await expect(page.getByRole("heading", { level: 1, name: titles[locale] }), `${name} tells its failure`).toBeVisible({ timeout: 30_000 });
  await isAccessible(page, name);
  for (const size of Object.values(widths)) {
    await page.setViewportSize(size);
    await fits(page, `${name} at ${size.width}`);
  }
}

const forms = [
  { who: "the public", login: "", path: "/register" },
  { who: "an enterprise", login: "enterprise-legal", path: "/enterprise/members" },
] as const;

test("without a network a form stays, says so, and is sent once the line is back", async ({ as }) => {
  const page = await as("", { phone: true });
  await page.goto("/register");
  await isAwake(page, "main form");
  const code = page.locator("main form input[name=uscc]");
  await code.fill("91130102MA07T001X");
  await page.context().setOffline(true);
  await code.press("Enter");
  await expect(page.locator("main form").getByRole("alert")).toHaveText(say("kit.offline"));
  await isAccessible(page, "a form without a network");
  await fits(page, "a form without a network");
  await expect(code).toHaveValue("91130102MA07T001X");
  await page.context().setOffline(false);
  await page.locator("main form button[type=submit]").click();
  await expect(page.locator("main form").getByRole("alert").getByRole("link")).toBeVisible();
  await expect(code).toHaveValue("91130102MA07T001X");
});

for (const { who, login, path } of forms) {
  for (const locale of locales) {
    test(`when the server fails under a form of ${who}, that is told plainly in ${locale}, and the way back leads to the page`, async ({ as }) => {
      const page = await as(login, { locale });
      await page.goto(path);
      await isAwake(page, "main form");
      await breakForms(page);
      await page.locator("main form button[type=submit]").last().click();
      await isToldPlainly(page, `the error page of ${who}`, locale);
      await page.unrouteAll();
      await page.getByRole("main").getByRole("button").click();
      await expect(page.locator("main form").first()).toBeVisible();
      await expect(page.getByRole("heading", { level: 1, name: titles[locale] })).toHaveCount(0);
    });
  }
}

const screens = [
  { login: "bank-officer", path: "/bank" },
  { login: "centre-clerk", path: "/centre" },
  { login: "bureau-analyst", path: "/bureau/ledger" },
  { login: "department-steward", path: "/department" },
  { login: "platform-operator", path: "/platform" },
] as const;

for (const { login, path } of screens) {
  for (const locale of locales) {
    test(`a screen of ${login} that cannot be drawn is told plainly in ${locale}, and the menu stays`, async ({ as }) => {
      const page = await as(login, { locale });
      await breakAnswers(page);
      await page.goto(path);
      await isToldPlainly(page, `the error page under ${path}`, locale);
      await page.setViewportSize(widths.desk);
      await expect(page.getByRole("navigation").first()).toBeVisible();
    });
  }
}

for (const locale of locales) {
  test(`a frame that cannot be drawn is told plainly in ${locale}`, async ({ as }) => {
    const page = await as("enterprise-legal", { locale });
    await breakFrame(page, "/enterprise");
    await page.goto("/enterprise");
    await isToldPlainly(page, "the error page outside any frame", locale);
    await page.unrouteAll();
    await page.getByRole("main").getByRole("button").click();
    await expect(page.getByRole("heading", { level: 1, name: titles[locale] })).toHaveCount(0);
  });
}
