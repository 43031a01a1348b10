import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "../fixtures/city";

/** Every page that has no id in its address, by who sees it. */
const pages: Readonly<Record<string, readonly string[]>> = {
  "": ["/", "/products", "/statistics", "/policies", "/centres", "/help", "/accessibility", "/verify", "/sign-in", "/register"],
  "enterprise-legal": ["/enterprise", "/enterprise/needs", "/enterprise/apply", "/enterprise/authorisations", "/account/sessions"],
  "bank-officer": ["/bank", "/bank/market", "/bank/loans", "/bank/products", "/bank/team"],
  "bank-approver": ["/bank"],
  "centre-clerk": ["/centre"],
  "bureau-analyst": ["/bureau", "/bureau/ledger"],
  "department-steward": ["/department"],
  "platform-operator": ["/platform", "/platform/people", "/platform/permissions"],
  "platform-auditor": ["/platform/audit"],
};

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

for (const [login, paths] of Object.entries(pages)) {
  for (const locale of ["zh-CN", "en"] as const) {
    test(`every page of ${login === "" ? "the public" : login} can be used by everyone, in ${locale}`, async ({ as }) => {
      test.setTimeout(180_000);
      const page = await as(login, { locale });
      for (const path of paths) {
        const answer = await page.goto(path);
        expect(answer?.status(), `${path} answers`).toBe(200);
        await expect(page.locator("h1").first(), `${path} has a heading`).toBeVisible();
        await expect(page.locator('[aria-busy="true"], .ant-spin-spinning')).toHaveCount(0, { timeout: 30_000 });
        const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
        expect(violations.map(({ id, nodes }) => `${path}: ${id} ${nodes.map(({ target }) => String(target)).join(" | ")}`)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.lang), `${path} says its language`).toBe(locale);
      }
    });
  }
}

const forPhones = ["", "enterprise-legal"] as const;
for (const login of forPhones) {
  test(`no page of ${login === "" ? "the public" : "an enterprise"} is wider than a phone`, async ({ as }) => {
    const page = await as(login, { phone: true });
    for (const path of pages[login] ?? []) {
      await page.goto(path);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect({ path, overflow }).toEqual({ path, overflow: 0 });
    }
  });
}
