import { expect, test } from "../fixtures/city";
import { say } from "../fixtures/words";
import { isAwake, widths } from "../steps/usable";

test("what the finder cannot read stays in its field, with the reason beside it", async ({ page }) => {
  await page.goto("/products?amount=a+lot&term=12");
  const amount = page.getByLabel(say("product.amountWan"));
  await expect(amount).toHaveValue("a lot");
  await expect(amount).toHaveAttribute("aria-invalid", "true");
  await expect(page.locator("#field-amount-error")).toContainText(say("product.invalidAmount"));
  await expect(page.getByLabel(say("product.termMonths"))).toHaveValue("12");
});

test("the calculator says beside each field what it cannot use, and counts again once it can", async ({ page }) => {
  await page.goto("/products");
  await page.locator("article").first().getByRole("link").first().click();
  const term = page.getByLabel(say("product.calculatorTerm"));
  const total = page.getByText(say("product.calculatorTotal"), { exact: true });
  await expect(total).toBeVisible();
  await isAwake(page, "main input");
  const before = await term.inputValue();
  await term.fill("999");
  await expect(page.locator("#field-calculator-term-error")).toBeVisible();
  await expect(total).toHaveCount(0);
  await term.fill(before);
  await expect(page.locator("#field-calculator-term-error")).toHaveCount(0);
  await expect(total).toBeVisible();
});

test("choosing a product for comparison keeps the reader's place", async ({ page }) => {
  await page.setViewportSize(widths.phone);
  await page.goto("/products");
  await isAwake(page, "article a");
  const add = page.locator("article").nth(3).getByRole("link", { name: new RegExp(say("product.compareAdd")) });
  await add.scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => window.scrollY);
  await add.click();
  await expect(page).toHaveURL(/compare=/);
  await expect(page.getByRole("region", { name: say("product.compareTitle") })).toBeInViewport();
  expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(before / 2);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false, viewport: widths.phone });

  test("the public pages are read, and the menu leads from one to the other", async ({ page }) => {
    await page.goto("/");
    await expect(page.getByRole("link", { name: say("public.policies.item.limits.title") })).toBeVisible();
    await page.getByRole("navigation", { name: say("shell.mainMenu") }).getByRole("link", { name: say("portal.public.centres") }).click();
    await expect(page.getByRole("heading", { level: 1, name: say("public.centres.title") })).toBeVisible();
  });
});
