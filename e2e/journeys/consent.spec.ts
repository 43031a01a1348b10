import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures/city";
import { say } from "../fixtures/words";
import { openConsentRequest, refuseConsent } from "../steps/enterprise";
import { isUsable } from "../steps/usable";
import { openCase } from "../steps/bank";

test("an enterprise refuses consent, and the bank reads nothing", async ({ as }) => {
  const owner = await as("legal-refuser", { phone: true });
  const officer = await as("bank-officer");
  await openConsentRequest(owner);
  await isUsable(owner, "the consent request");
  await choosesByWords(owner);
  await refuseConsent(owner);
  await officer.goto("/bank");
  await openCase(officer, await enterpriseCode(owner));
  await expect(officer.locator("#consent").getByText(say("bank.consent.status.refused"))).toBeVisible();
  await expect(officer.getByRole("button", { name: say("bank.report.pull"), exact: true })).toHaveCount(0);
});

test("an enterprise stops sharing, and from then on the bank's report and its next pull are closed", async ({ as }) => {
  const owner = await as("legal-software", { phone: true });
  const officer = await as("officer-d01-130171");
  await openCase(officer, await enterpriseCode(owner));
  const caseUrl = officer.url();
  await expect(officer.getByRole("button", { name: say("bank.report.pull"), exact: true })).toBeVisible();
  await owner.goto("/enterprise/authorisations");
  await owner.locator('main a[href$="#access"]').first().click();
  await owner.getByRole("link", { name: say("authorisation.stop"), exact: true }).click();
  await owner.getByRole("button", { name: say("authorisation.stopping.confirm"), exact: true }).click();
  await expect(owner.getByRole("heading", { level: 1, name: say("authorisation.stopping.done") })).toBeVisible();
  await isUsable(owner, "the receipt");
  await officer.goto(caseUrl);
  await expect(officer.locator("#consent").getByText(say("bank.consent.status.revoked"))).toBeVisible();
  await expect(officer.getByRole("button", { name: say("bank.report.pull"), exact: true })).toHaveCount(0);
});

/** The words beside a box tick it, in every group; ticking all of a group ticks its head. */
async function choosesByWords(owner: Page): Promise<void> {
  const group = owner.locator("[data-cluster]").first();
  const head = group.locator("input").first();
  await group.locator("summary").click();
  const lines = await group.locator("fieldset label").all();
  for (const line of lines) await line.click();
  await expect(group.locator('input[name="categories"]:checked')).toHaveCount(lines.length);
  await expect(head).toBeChecked();
  await head.uncheck();
  await expect(group.locator("input:checked")).toHaveCount(0);
}

async function enterpriseCode(owner: Page): Promise<string> {
  await owner.goto("/enterprise/members");
  // The code itself is waited for: searching for nothing would open whichever case comes first.
  const [code] = /9[1-3]\w{16}/.exec(await owner.locator("main").getByText(/9[1-3]\w{16}/).first().innerText()) ?? [];
  expect(code).toBeDefined();
  return code ?? "";
}
