import { expect, type Page } from "@playwright/test";
import { say } from "../fixtures/words";

/** Looks an enterprise up by its code at the counter. */
export async function lookUp(page: Page, uscc: string): Promise<void> {
  await page.getByLabel(say("centre.walkIn.code.uscc")).fill(uscc);
  await page.getByRole("button", { name: say("centre.walkIn.code.submit") }).click();
}

/** Picks an option of a staff form's list by its text. */
export async function pick(page: Page, list: ReturnType<Page["locator"]>, text: string): Promise<void> {
  await list.click();
  await page.locator(".ant-select-dropdown:visible .ant-select-item-option").filter({ hasText: text }).first().click();
}

/** Fills in the visitor's need for one bank, posts it and answers its number. */
export async function answerWalkIn(page: Page, wish: { amountWan: string; termMonths: string; bank: string }): Promise<string> {
  await page.getByLabel(say("centre.walkIn.need.amountWan")).fill(wish.amountWan);
  await page.getByLabel(say("centre.walkIn.need.termMonths")).fill(wish.termMonths);
  await page.getByRole("radio", { name: say("centre.walkIn.need.institutions") }).check();
  await pick(page, page.getByLabel(say("centre.walkIn.need.banks")), wish.bank);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: say("centre.walkIn.need.submit") }).click();
  const done = page.getByRole("status").filter({ hasText: /N\d{8}-\d{6}/ });
  await expect(done).toBeVisible();
  const [number] = /N\d{8}-\d{6}/.exec(await done.innerText()) ?? [];
  if (number === undefined) throw new Error("the confirmation names no number");
  return number;
}
