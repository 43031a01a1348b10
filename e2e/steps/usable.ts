import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** The two widths at which every page is looked at: a phone's and a desk's. */
export const widths = { phone: { width: 360, height: 780 }, desk: { width: 1280, height: 900 } } as const;

/** Waits until the page has its heading and nothing on it is still loading. */
export async function settled(page: Page, name: string): Promise<void> {
  await expect(page.locator("h1").first(), `${name} has a heading`).toBeVisible();
  const waiting = page.locator('[aria-busy="true"], .ant-spin-spinning, .ant-skeleton').or(page.getByRole("status").filter({ hasText: /^(正在|Loading|Reading)/ }));
  await expect(waiting, `${name} has loaded`).toHaveCount(0, { timeout: 30_000 });
}

/** Waits until what stands there is answered by the page's own script, not by the browser alone. */
export async function isAwake(page: Page, selector: string): Promise<void> {
  await page.waitForFunction((sought) => Object.keys(document.querySelector(sought) ?? {}).some((key) => key.startsWith("__reactProps")), selector);
}

/** Checks the page now open against the accessibility rules. */
export async function isAccessible(page: Page, name: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).options({ runOnly: rules, resultTypes: ["violations"] }).analyze();
  expect(violations.map(({ id, nodes }) => `${name}: ${id} ${nodes.map(({ target }) => String(target)).join(" | ")}`)).toEqual([]);
}

/** Checks a page that only a journey reaches, in both languages and at both widths; leaves it in Chinese as it was. */
export async function isUsable(page: Page, name: string): Promise<void> {
  const url = page.url();
  const before = page.viewportSize();
  for (const locale of ["en", "zh-CN"]) {
    await page.context().addCookies([{ name: "xinqiao-locale", value: locale, url }]);
    await page.reload();
    await settled(page, name);
    await isAccessible(page, `${name} in ${locale}`);
    for (const size of Object.values(widths)) {
      await page.setViewportSize(size);
      await fits(page, `${name} in ${locale} at ${size.width}`);
    }
  }
  if (before !== null) await page.setViewportSize(before);
}

/** Checks that the page does not move sideways as a whole; tables may, within a region of their own. */
export async function fits(page: Page, name: string): Promise<void> {
  const overflow = () => page.evaluate(() => Math.max(document.documentElement.scrollWidth, document.body.scrollWidth) - document.documentElement.clientWidth);
  await expect.poll(overflow, { message: `${name} is not wider than the window`, timeout: 3_000 }).toBeLessThanOrEqual(0);
}
