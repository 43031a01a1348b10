import { expect, type Page } from "@playwright/test";
import { demoPassword } from "../fixtures/city";
import { say } from "../fixtures/words";

const go = (page: Page) => page.getByRole("button", { name: say("kit.continue"), exact: true }).click();

/** Picks the answer that begins with these words; a hint may stand below them in the same label. */
const choose = (page: Page, key: string) => page.getByRole("radio", { name: new RegExp(`^${say(key)}`) }).check();

export interface Wish {
  readonly amountWan: string;
  readonly termMonths: string;
  /** The banks by name; none means the whole market. */
  readonly banks: readonly string[];
}

/** Answers the first six questions of the wizard. */
export async function answerQuestions(page: Page, wish: Wish): Promise<void> {
  await page.goto("/enterprise/apply");
  await page.getByRole("button", { name: new RegExp(`${say("need.start.begin")}|${say("need.start.continue")}`) }).click();
  await page.getByLabel(say("need.question.amount")).fill(wish.amountWan);
  await go(page);
  await page.getByLabel(say("need.question.term")).fill(wish.termMonths);
  await go(page);
  await choose(page, "need.purpose.materials");
  await go(page);
  await choose(page, "need.guaranteeMode.unsecured");
  await go(page);
  await choose(page, "need.repaymentMethod.interest_first");
  await go(page);
  await expect(page.getByLabel(say("need.label.contactName"))).not.toHaveValue("");
  await go(page);
}

/** Says whom the need is for and comes to the page on which everything is checked. */
export async function chooseBanks(page: Page, banks: readonly string[]): Promise<void> {
  await choose(page, banks.length === 0 ? "need.channel.market" : "need.channel.institutions");
  for (const bank of banks) await page.getByRole("checkbox", { name: bank }).check();
  await go(page);
  await expect(page.getByRole("heading", { level: 1, name: say("need.check.title") })).toBeVisible();
}

/** Posts a need from the first question to its number. */
export async function postNeed(page: Page, wish: Wish): Promise<string> {
  await answerQuestions(page, wish);
  await chooseBanks(page, wish.banks);
  return publish(page);
}

/** The last click; answers the need's number. */
export async function publish(page: Page): Promise<string> {
  await page.getByRole("button", { name: say("need.check.publish") }).click();
  await expect(page.getByText(say("need.done.title")).first()).toBeVisible();
  const [number] = /N\d{8}-\d{6}/.exec(await page.locator("main").innerText()) ?? [];
  if (number === undefined) throw new Error("the confirmation names no number");
  return number;
}

/** Opens a need of one's own by its number. */
export async function openNeed(page: Page, number: string): Promise<void> {
  await page.goto("/enterprise/needs");
  await page.getByRole("link", { name: number }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(number);
}

/** Opens the page on which a case that was sent back is handed in again; it shows what the bank wants. */
export async function openResubmission(page: Page, need: string, wanted: string): Promise<void> {
  await openNeed(page, need);
  await page.getByRole("link", { name: say("need.case.resubmit"), exact: true }).click();
  // What the bank wants stands on the page before as well.
  await page.waitForURL(/\/resubmit\//);
  await expect(page.getByText(wanted)).toBeVisible();
}

/** Hands in again the case now open. */
export async function resubmit(page: Page): Promise<void> {
  await page.getByRole("button", { name: say("need.resubmit.confirm"), exact: true }).click();
  await expect(page.getByText(say("need.done.resubmitted")).first()).toBeVisible();
}

/** Opens the consent request that waits, and checks that nothing was ticked in advance. */
export async function openConsentRequest(page: Page): Promise<void> {
  await page.goto("/enterprise/authorisations");
  await page.getByRole("link", { name: say("authorisation.answer") }).first().click();
  await expect(page.getByText(say("authorisation.ask.nothingTicked"))).toBeVisible();
  await expect(page.locator('input[name="categories"]:checked')).toHaveCount(0);
}

/** Agrees to all groups of data that are asked for. */
export async function grantConsent(page: Page): Promise<void> {
  await openConsentRequest(page);
  for (const group of await page.locator("[data-cluster] > label input").all()) await group.check();
  await page.getByLabel(say("authorisation.ask.password")).fill(demoPassword);
  await page.getByRole("button", { name: say("authorisation.ask.agree") }).click();
  await expect(page.getByText(say("authorisation.done.signed")).first()).toBeVisible();
}

/** Refuses the consent request that waits; no password is needed for that. */
export async function refuseConsent(page: Page): Promise<void> {
  await openConsentRequest(page);
  await page.getByRole("button", { name: say("authorisation.ask.refuse"), exact: true }).click();
  await expect(page.getByText(say("authorisation.done.refused")).first()).toBeVisible();
}

/** Accepts the only offer of the need now open. */
export async function acceptOffer(page: Page): Promise<void> {
  await page.getByRole("link", { name: new RegExp(`^${say("need.offer.accept")}`) }).first().click();
  await page.getByRole("button", { name: say("need.offer.acceptConfirm") }).click();
  await expect(page.getByText(say("need.done.accepted")).first()).toBeVisible();
}
