import { expect, type Page } from "@playwright/test";
import { say } from "../fixtures/words";

const button = (page: Page, key: string) => page.getByRole("button", { name: say(key), exact: true });

/** Today in Shanghai, as a date field wants it. */
export const today = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

/** The day so many days from today. */
export const inDays = (days: number): string => new Date(Date.now() + (8 + days * 24) * 3_600_000).toISOString().slice(0, 10);

/** Finds the case of a need or an enterprise in the queue and opens it. */
export async function openCase(page: Page, search: string, query = ""): Promise<void> {
  await page.goto(`/bank?text=${encodeURIComponent(search)}${query}`);
  await page.locator("tbody a").first().click();
  await expect(page.locator("#need")).toBeVisible();
}

/** Accepts the case now open and begins due diligence. */
export async function startWork(page: Page): Promise<void> {
  await button(page, "bank.case.accept").click();
  await expect(button(page, "bank.case.start")).toBeVisible();
  await button(page, "bank.case.start").click();
  await expect(button(page, "bank.consent.request")).toBeVisible();
}

/** Sends the case now open back to its enterprise, with what is wanted. */
export async function sendBack(page: Page, note: string): Promise<void> {
  await button(page, "bank.case.sendBack").click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(say("bank.note")).fill(note);
  await dialog.getByRole("button", { name: say("bank.case.sendBack"), exact: true }).click();
  await expect(dialog).toBeHidden();
}

/** Asks the enterprise for all the data that the purpose allows. */
export async function askConsent(page: Page): Promise<void> {
  await button(page, "bank.consent.request").click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: say("bank.consent.all") }).click();
  await dialog.getByRole("button", { name: say("bank.consent.send") }).click();
  await expect(dialog).toBeHidden();
  await expect(page.locator("#consent").getByText(say("bank.consent.status.pending"))).toBeVisible();
}

/** Pulls the report and answers its number; the page shows it at once. */
export async function pullReport(page: Page): Promise<string> {
  await page.reload();
  await button(page, "bank.report.pull").click();
  await page.waitForURL(/\/bank\/reports\//);
  await expect(page.locator("h1").first()).toBeVisible();
  const [number] = /R\d{8}-\d{6}/.exec(await page.locator("body").innerText()) ?? [];
  if (number === undefined) throw new Error("the report shows no number");
  return number;
}

/** Proposes an offer for approval. */
export async function propose(page: Page, offer: { amountWan: string; spreadBp: string }): Promise<void> {
  const decision = page.locator("#decision");
  await decision.getByLabel(say("bank.decision.amountWan")).fill(offer.amountWan);
  await decision.getByLabel(say("bank.decision.spreadBp")).fill(offer.spreadBp);
  await decision.getByLabel(say("bank.decision.feesYuan")).fill("0");
  await decision.getByLabel(say("bank.decision.validUntil")).fill(inDays(60));
  await button(page, "bank.decision.propose").click();
  await expect(page.getByText(say("bank.decision.waiting"))).toBeVisible();
}

/** The second person agrees. */
export async function approve(page: Page): Promise<void> {
  await button(page, "bank.decision.approve").click();
  await page.getByRole("dialog").getByRole("button", { name: say("bank.decision.approve"), exact: true }).click();
  await expect(page.getByText(say("bank.decision.offerTitle"))).toBeVisible();
}

/** Registers the contract under a number of its own. */
export async function signContract(page: Page, contractNo: string): Promise<void> {
  const contract = page.locator("#contract");
  await contract.getByLabel(say("bank.contract.contractNo")).fill(contractNo);
  await contract.getByLabel(say("bank.contract.contractedOn")).fill(today());
  await button(page, "bank.contract.sign").click();
  await expect(page.locator("#loan")).toBeVisible();
}

interface Note {
  readonly no: string;
  readonly amountWan: string;
  readonly first: boolean | null;
}

/**
 * Registers a payment whose answer never comes back, edits the form meanwhile and sends that: what the first request did is told,
 * nothing is recorded for the second until it is wanted too, and then both stand there.
 */
export async function drawTwiceOverABrokenLine(page: Page, first: Note, second: Omit<Note, "first">): Promise<void> {
  const loan = page.locator("#loan");
  const drawing = "**/api/trpc/loan.draw**";
  await page.route(drawing, async (route) => {
    await route.fetch();
    await route.abort();
  });
  await fillDrawing(page, first);
  await button(page, "bank.draw.record").click();
  await expect(loan.getByRole("alert").filter({ hasText: say("request.lost") })).toBeVisible();
  await page.unroute(drawing);
  await fillDrawing(page, { ...second, first: null });
  await button(page, "bank.draw.record").click();
  await expect(loan.getByRole("alert").filter({ hasText: `${first.amountWan}0,000.00` })).toContainText(today());
  await expect(loan.getByText(first.no)).toBeVisible();
  await expect(loan.getByText(second.no)).toHaveCount(0);
  await button(page, "request.sendToo").click();
  await expect(loan.getByText(second.no)).toBeVisible();
}

/** Registers a payment; `first` is the bank's word on the first loan, null when it is not asked. */
export async function draw(page: Page, note: Note): Promise<void> {
  await fillDrawing(page, note);
  await button(page, "bank.draw.record").click();
  await expect(page.locator("#loan").getByText(note.no)).toBeVisible();
}

async function fillDrawing(page: Page, note: Note): Promise<void> {
  const loan = page.locator("#loan");
  await loan.getByLabel(say("bank.draw.loanNoteNo")).fill(note.no);
  await loan.getByLabel(say("bank.draw.amountWan")).fill(note.amountWan);
  await loan.getByLabel(say("bank.draw.drawnOn")).fill(today());
  if (note.first !== null) {
    await loan.getByLabel(say(note.first ? "bank.firstLoan.assertYes" : "bank.firstLoan.assertNo"), { exact: true }).check();
    if (note.first) await loan.getByLabel(say("bank.firstLoan.recordCheckedOn")).fill(today());
  }
}
