import { expect, test } from "../fixtures/city";
import { say } from "../fixtures/words";
import { acceptOffer, grantConsent, openNeed, publish } from "../steps/enterprise";
import { approve, askConsent, draw, openCase, propose, signContract, startWork } from "../steps/bank";

test("a loan that falls due next month is renewed before its maturity", async ({ as }) => {
  test.setTimeout(240_000);
  const owner = await as("legal-due-next-month", { phone: true });
  const officer = await as("bank-officer");
  const approver = await as("bank-approver");

  await owner.goto("/enterprise/loans");
  await owner.getByRole("button", { name: say("enterprise.loan.renew") }).first().click();
  await expect(owner.getByRole("heading", { level: 1, name: say("need.check.title") })).toBeVisible();
  const need = await publish(owner);

  await openCase(officer, need);
  const caseUrl = officer.url();
  await expect(officer.locator("#renewal")).toBeVisible();
  await startWork(officer);
  await askConsent(officer);
  await grantConsent(owner);
  await officer.reload();
  const amount = await officer.locator("#need").innerText();
  await propose(officer, { amountWan: /([\d,.]+) 万元/.exec(amount)?.[1]?.replaceAll(",", "") ?? "", spreadBp: "40" });
  await approver.goto(caseUrl);
  await approve(approver);
  await openNeed(owner, need);
  await acceptOffer(owner);

  await officer.goto(caseUrl);
  await officer.locator("#contract").getByLabel(say("bank.contract.renewalKind")).click();
  await officer.locator(".ant-select-item-option").filter({ hasText: say("loan.renewal.without_repayment") }).click();
  await signContract(officer, `HT-E2E-${need}`);
  await draw(officer, { no: `JJ-E2E-${need}`, amountWan: /([\d,.]+) 万元/.exec(amount)?.[1]?.replaceAll(",", "") ?? "", first: false });
  await owner.goto("/enterprise/loans");
  await expect(owner.locator("main")).toContainText(say("enterprise.loan.renewed"));
});
