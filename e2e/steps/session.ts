import { expect, type Locator, type Page } from "@playwright/test";
import { say } from "../fixtures/words";
import { today } from "./bank";
import { pick } from "./centre";

export interface SessionPlan {
  readonly title: string;
  readonly slotCount: string;
  /** One table each, by the bank's name. */
  readonly banks: readonly string[];
}

/** Plans a session of today through the planner and stays on its page. */
export async function planSession(page: Page, plan: SessionPlan): Promise<void> {
  await page.goto("/centre/sessions");
  await page.locator("main").getByRole("link", { name: say("match-session.list.plan") }).click();
  await page.getByLabel(say("match-session.plan.name"), { exact: true }).fill(plan.title);
  await page.getByLabel(say("match-session.plan.venue"), { exact: true }).fill("政务服务大厅三层");
  await page.getByLabel(say("match-session.plan.heldOn"), { exact: true }).fill(today());
  await page.getByLabel(say("match-session.plan.slotCount"), { exact: true }).fill(plan.slotCount);
  for (const [index, bank] of plan.banks.entries()) {
    if (index > 0) await page.getByRole("button", { name: say("match-session.plan.add") }).click();
    await pick(page, page.getByLabel(`${say("match-session.plan.institution")} ${index + 1}`, { exact: true }), bank);
  }
  await page.getByRole("button", { name: say("match-session.plan.submit"), exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: plan.title })).toBeVisible();
}

/** Invites enterprises by name; the wishes hold for all of them, none means any bank. */
export async function invite(page: Page, names: readonly string[], wishes: readonly string[] = []): Promise<void> {
  await page.locator("#guests").getByRole("button", { name: say("match-session.guests.invite") }).click();
  const dialog = page.getByRole("dialog");
  const search = dialog.getByLabel(say("match-session.guests.choose"), { exact: true });
  for (const name of names) {
    await search.fill(name);
    await page.locator(".ant-select-dropdown:visible .ant-select-item-option").filter({ hasText: name }).first().click();
  }
  await search.press("Escape");
  const list = dialog.getByLabel(say("match-session.guests.wishes"), { exact: true });
  for (const wish of wishes) await pick(page, list, wish);
  if (wishes.length > 0) await list.press("Escape");
  await dialog.getByRole("button", { name: say("match-session.guests.confirm") }).click();
  await expect(dialog).toBeHidden();
}

/** Goes to a part of the session's page. */
export async function openTab(page: Page, tab: "guests" | "board" | "door" | "meetings" | "close"): Promise<Locator> {
  await page.getByRole("link", { name: say(`match-session.tab.${tab}`), exact: true }).click();
  const part = page.locator(`#${tab}`);
  await expect(part).toBeVisible();
  return part;
}

/** Who sits where in each slot, as the board shows it: one list a slot, one name a table, an empty text where the table is free. */
export async function readBoard(page: Page): Promise<string[][]> {
  const board = page.getByRole("region", { name: say("match-session.board.grid") });
  const free = say("match-session.board.free");
  const slots = await board.locator("tbody tr").all();
  return Promise.all(slots.map(async (slot) => (await slot.locator("td").evaluateAll((cells) => cells.map((cell) => (cell.querySelector("[title]")?.getAttribute("title") ?? cell.textContent).trim()))).map((name) => (name === free ? "" : name))));
}

export interface MeetingResult {
  readonly enterprise: string;
  readonly bank: string;
  readonly outcome: "approved_on_the_spot" | "intent" | "needs_documents" | "not_suitable" | "no_show";
  readonly amountWan?: string;
  readonly reason?: string;
}

/** Opens the dialog in which the result of a meeting is written down. */
export async function openResult(page: Page, { enterprise, bank, outcome }: MeetingResult): Promise<Locator> {
  await page.getByRole("button", { name: say("match-session.meetings.recordOf", { enterprise, bank }) }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio", { name: say(`match-session.outcome.${outcome}`) }).check();
  return dialog;
}

/** Writes down what a meeting came to. */
export async function recordResult(page: Page, result: MeetingResult): Promise<void> {
  const dialog = await openResult(page, result);
  if (result.amountWan !== undefined) await dialog.getByLabel(say("match-session.meetings.amountWan")).fill(result.amountWan);
  if (result.reason !== undefined) await dialog.getByLabel(say("match-session.meetings.reason"), { exact: true }).fill(result.reason);
  await dialog.getByRole("button", { name: say("match-session.meetings.save"), exact: true }).click();
  await expect(dialog).toBeHidden();
}
