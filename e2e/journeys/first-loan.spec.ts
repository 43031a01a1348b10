import { expect, test } from "../fixtures/city";
import { say } from "../fixtures/words";
import { acceptOffer, grantConsent, openNeed, postNeed } from "../steps/enterprise";
import { approve, askConsent, draw, openCase, propose, pullReport, signContract, startWork } from "../steps/bank";

const bank = "信桥第一银行";

test("an enterprise that never borrowed gets its first loan, and the city counts it", async ({ as }) => {
  test.setTimeout(240_000);
  const owner = await as("enterprise-legal", { phone: true });
  const officer = await as("bank-officer");
  const approver = await as("bank-approver");
  const analyst = await as("bureau-analyst");

  const need = await postNeed(owner, { amountWan: "88", termMonths: "12", banks: [bank] });

  await openCase(officer, need);
  await startWork(officer);
  await askConsent(officer);
  await grantConsent(owner);
  const caseUrl = officer.url();

  const report = await pullReport(officer);
  const pdf = await officer.request.get(`/api/report/${officer.url().split("/").pop() ?? ""}/pdf`);
  expect(pdf.headers()["content-type"]).toContain("application/pdf");
  expect((await pdf.body()).subarray(0, 5).toString()).toBe("%PDF-");

  const public_ = await as("");
  await public_.goto(`/verify/${report}`);
  await expect(public_.getByText(say("report.verify.numberOnlyText"))).toBeVisible();

  await officer.goto(caseUrl);
  await propose(officer, { amountWan: "88", spreadBp: "65" });
  await approver.goto(caseUrl);
  await approve(approver);

  await openNeed(owner, need);
  await acceptOffer(owner);

  await officer.goto(caseUrl);
  await signContract(officer, `HT-E2E-${need}`);
  await draw(officer, { no: `JJ-E2E-${need}`, amountWan: "88", first: true });
  await expect(officer.locator("#loan")).toContainText(say("bank.firstLoan.assertedYes"));

  await analyst.goto(`/bureau/ledger?text=${encodeURIComponent(`JJ-E2E-${need}`)}`);
  await expect(analyst.locator("tbody")).toContainText("88.00");
});

test("a half-filled need survives a closed browser and a wrong answer", async ({ as }) => {
  const owner = await as("legal-moved", { phone: true });
  await owner.goto("/enterprise/apply");
  await owner.getByRole("button", { name: say("need.start.begin") }).click();
  await owner.getByLabel(say("need.question.amount")).fill("0.00001");
  await owner.getByRole("button", { name: say("kit.continue"), exact: true }).click();
  await expect(owner.getByRole("alert").first()).toBeVisible();
  await expect(owner.getByLabel(say("need.question.amount"))).toHaveValue("0.00001");
  await owner.getByLabel(say("need.question.amount")).fill("36.5");
  await owner.getByRole("button", { name: say("kit.continue"), exact: true }).click();
  await expect(owner.getByLabel(say("need.question.term"))).toBeVisible();

  const again = await as("legal-moved");
  await again.goto("/enterprise/apply");
  await again.getByRole("button", { name: say("need.start.continue") }).click();
  await expect(again.getByLabel(say("need.question.term"))).toBeVisible();
});
