import type { Page } from "@playwright/test";
import { demoPassword, expect, test } from "../fixtures/city";
import { identityNumber, recordedEnterprise } from "../fixtures/register-record";
import { say } from "../fixtures/words";
import { openCase } from "../steps/bank";
import { answerWalkIn, lookUp } from "../steps/centre";

const bank = "信桥第一银行";

test("a clerk registers a walk-in and posts its need, and the bank it names has the case", async ({ as }) => {
  test.setTimeout(120_000);
  const clerk = await as("centre-clerk");
  const officer = await as("bank-officer");
  const { uscc, name, legalRepresentative } = recordedEnterprise("walk-in");

  await clerk.goto("/centre");
  await clerk.locator("main").getByRole("link", { name: say("centre.desk.walkIn") }).click();
  await lookUp(clerk, uscc);
  await expect(clerk.locator("#record")).toContainText(name);
  await fillRegistrant(clerk, { name: "李别人", identityNumber, phone: legalRepresentative.phone, password: demoPassword });
  await expect(clerk.locator("#name_help")).toContainText(say("refusal.registrant-not-confirmed"));
  await expect(clerk.getByLabel(say("enterprise.person.loginName"), { exact: true }), "the phone number is proposed as login name").toHaveValue(legalRepresentative.phone);
  await fillRegistrant(clerk, { name: legalRepresentative.name });

  await expect(clerk.getByLabel(say("centre.walkIn.need.contactName"))).toHaveValue(legalRepresentative.name);
  const need = await answerWalkIn(clerk, { amountWan: "35", termMonths: "12", bank });
  await openCase(officer, need);
  await expect(officer.locator("#need")).toContainText("35.00");

  const owner = await as(legalRepresentative.phone, { phone: true });
  await owner.goto("/enterprise/needs");
  await expect(owner.locator("main")).toContainText(need);
});

test("a clerk who meets an enterprise that is registered already goes straight to its need", async ({ as }) => {
  const clerk = await as("centre-clerk");
  await clerk.goto("/centre/walk-in");
  await lookUp(clerk, recordedEnterprise("refuser").uscc);
  await expect(clerk.getByText(say("centre.walkIn.code.claimedText"))).toBeVisible();
  await clerk.getByRole("button", { name: say("centre.walkIn.code.postNeed") }).click();
  await expect(clerk.getByLabel(say("centre.walkIn.need.amountWan"))).toBeVisible();
});

/** Fills in what is given, leaves the rest as it was typed, and sends it. */
async function fillRegistrant(page: Page, answers: Readonly<Record<string, string>>): Promise<void> {
  for (const [key, value] of Object.entries(answers)) await page.getByLabel(say(`enterprise.person.${key}`), { exact: true }).fill(value);
  await page.getByRole("button", { name: say("centre.walkIn.registrant.submit") }).click();
}
