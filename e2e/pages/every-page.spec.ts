import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures/city";
import { fits, isAccessible, settled, widths } from "../steps/usable";
import { addresses, resolve } from "./address";

const nobody = (login: string) => (login === "" ? "the public" : login);

/** Opens one page after the other and does something there; links to the later ones are gathered on the way. */
async function visit(page: Page, list: readonly string[], look: (address: string) => Promise<void>): Promise<void> {
  const seen: string[] = [];
  for (const address of list) {
    for (const path of resolve(address, seen)) {
      const answer = await page.goto(path);
      expect(answer?.status(), `${path} answers`).toBe(200);
      await settled(page, path);
      expect(new URL(page.url()).pathname, `${path} is shown, not another page`).toBe(path.split("?")[0]);
      seen.push(...(await linksOf(page)));
      await look(path);
    }
  }
}

/** The wizard's questions have pages only while a need is being written. */
async function prepare(page: Page, login: string): Promise<void> {
  if (login !== "legal-individual") return;
  await page.goto("/enterprise/apply");
  await page.locator("main form button[type=submit]").first().click();
  await expect(page).toHaveURL(/\/enterprise\/apply\/.+/);
}

/** Where the page leads: its links, the verification of every report it names, which a QR code leads to, and the comparison of products, which ticking them leads to. */
async function linksOf(page: Page): Promise<string[]> {
  const links = await page.locator("a[href]").evaluateAll((all) => all.map((link) => (link.getAttribute("href") ?? "").replace(/#.*$/, "")));
  const reports = (await page.locator("body").innerText()).match(/R\d{8}-\d{6}/g) ?? [];
  const products = [...new Set(links.flatMap((link) => /^\/products\/([0-9a-f-]{36})$/.exec(link)?.[1] ?? []))].slice(0, 3);
  const comparison = products.length > 1 ? [`/products/compare?ids=${products.join(",")}`] : [];
  return [...links, ...comparison, ...reports.map((number) => `/verify/${number}`)];
}

for (const [login, list] of Object.entries(addresses)) {
  for (const locale of ["zh-CN", "en"] as const) {
    test(`every page of ${nobody(login)} can be used by everyone, at a desk and on a phone, in ${locale}`, async ({ as }) => {
      test.setTimeout(240_000);
      const page = await as(login, { locale });
      await prepare(page, login);
      await visit(page, list, async (path) => {
        await isAccessible(page, path);
        expect(await page.evaluate(() => document.documentElement.lang), `${path} says its language`).toBe(locale);
        await fits(page, path);
        await page.setViewportSize(widths.phone);
        await fits(page, `${path} on a phone`);
        await page.setViewportSize(widths.desk);
      });
    });
  }
}

for (const [login, list] of Object.entries(addresses).filter(([login]) => login === "" || /^(enterprise|legal)-/.test(login))) {
  test(`no page of ${nobody(login)} is wider than a phone in large letters`, async ({ as, baseURL }) => {
    test.setTimeout(120_000);
    const page = await as(login, { phone: true });
    await prepare(page, login);
    await page.context().addCookies([{ name: "xinqiao-type-size", value: "large", url: baseURL }]);
    await visit(page, list, async (path) => {
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize), `${path} has large letters`).toBe("20px");
      await fits(page, `${path} in large letters`);
    });
  });
}
