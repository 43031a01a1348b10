import { expect, test } from "../fixtures/city";
import { say } from "../fixtures/words";
import { openNeed, openResubmission, postNeed, resubmit } from "../steps/enterprise";
import { openCase, sendBack, startWork } from "../steps/bank";
import { isUsable } from "../steps/usable";

test("a bank sends a case back, gets it again and rejects it with a reason, and the enterprise shows the need to another bank", async ({ as }) => {
  test.setTimeout(180_000);
  const owner = await as("legal-agent-firm");
  const officer = await as("officer-d01-130104");
  const need = await postNeed(owner, { amountWan: "45", termMonths: "12", banks: ["信桥第一银行"] });

  await openCase(officer, need);
  await sendBack(officer, "请补充近三个月的购销合同");
  await openResubmission(owner, need, "请补充近三个月的购销合同");
  await isUsable(owner, "the way to hand in again");
  await resubmit(owner);
  await openCase(officer, need);
  await startWork(officer);
  await officer.getByRole("button", { name: say("bank.case.reject"), exact: true }).click();
  const dialog = officer.getByRole("dialog");
  await dialog.getByLabel(say("bank.case.rejectReason")).fill("R12");
  await dialog.getByLabel(say("bank.case.rejectReason")).press("Enter");
  await dialog.getByRole("button", { name: say("bank.case.reject") }).click();
  await expect(officer.getByText(/R12/).first()).toBeVisible();

  await openNeed(owner, need);
  await expect(owner.locator("main")).toContainText(say("need.case.mayAskOthers"));
  await owner.getByRole("link", { name: say("need.refer.action") }).first().click();
  await owner.locator('input[name="institutionIds"]').first().check();
  await owner.getByRole("button", { name: say("need.refer.confirm") }).click();
  await expect(owner.getByText(say("need.done.referred")).first()).toBeVisible();
});

test("two officers claim the same need at once: one gets it, the other is told who did", async ({ as }) => {
  test.setTimeout(180_000);
  const owner = await as("legal-exporter");
  const first = await as("bank-officer");
  const second = await as("officer-d02-130102");
  const need = await postNeed(owner, { amountWan: "30", termMonths: "6", banks: [] });
  const market = async (page: typeof first) => {
    await page.goto(`/bank/market?text=${need}`);
    await expect(page.getByRole("button", { name: new RegExp(`^${say("bank.market.claim")}`) }).first()).toBeVisible();
  };
  await Promise.all([market(first), market(second)]);
  const claim = (page: typeof first) => page.getByRole("button", { name: new RegExp(`^${say("bank.market.claim")}`) }).first().click();
  // Success is said for three seconds only, a refusal until it is dismissed: both are waited for from before the clicks.
  const told = (page: typeof first) => Promise.race([
    page.getByText(say("bank.market.claimed")).first().waitFor().then(() => "claimed"),
    page.locator(".ant-notification-notice").first().waitFor().then(() => "refused"),
  ]);
  const outcomes = Promise.all([told(first), told(second)]);
  await Promise.all([claim(first), claim(second)]);
  expect((await outcomes).sort()).toEqual(["claimed", "refused"]);
});
