import { expect, test } from "../fixtures/city";
import { say } from "../fixtures/words";
import { acceptOffer, grantConsent, openNeed, postNeed, publish } from "../steps/enterprise";
import { approve, askConsent, draw, drawTwiceOverABrokenLine, openCase, propose, pullReport, signContract, startWork, today } from "../steps/bank";
import { fits, isAccessible } from "../steps/usable";
import { changeOf, openDashboard, readDistricts, readFigures, readWorkbook, sumOf } from "../steps/bureau";

const bank = "信桥第一银行";
const district = "130102";

// These stand in one file because they run one after the other: all of them change, or compare, what the whole city has lent.

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
  await isAccessible(officer, "the report on screen");
  await fits(officer, "the report on screen");
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
  const before = [await readFigures(analyst, "period=month"), await readFigures(analyst, `period=month&district=${district}`)];
  await drawTwiceOverABrokenLine(officer, { no: `JJ-E2E-${need}-1`, amountWan: "40", first: true }, { no: `JJ-E2E-${need}-2`, amountWan: "48" });
  await expect(officer.locator("#loan")).toContainText(say("bank.firstLoan.assertedYes"));

  for (const [note, amount] of [[`JJ-E2E-${need}-1`, "40.00"], [`JJ-E2E-${need}-2`, "48.00"]] as const) {
    // The bureau sees the end of a note, and finds it by that.
    await analyst.goto(`/bureau/ledger?text=${encodeURIComponent(note.slice(-4))}`);
    await expect(analyst.locator("tbody")).toContainText(amount);
  }
  const after = [await readFigures(analyst, "period=month"), await readFigures(analyst, `period=month&district=${district}`)];
  const lent = { "disbursed-amount": "880000.00", "disbursed-count": "2", "funded-enterprises": "1", "first-loan-count": "1", "first-loan-amount": "880000.00", "renewal-amount": "0.00", "renewal-count": "0" };
  for (const [scope, figures] of after.entries()) expect(changeOf(before[scope] ?? {}, figures, Object.keys(lent)), scope === 0 ? "in the city" : "in the district").toEqual(lent);
});

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

test("what a closed month has lent is one figure on every screen, in the rows and in every file, to the fen", async ({ as }) => {
  test.setTimeout(120_000);
  const analyst = await as("bureau-analyst");
  const month = lastMonth();
  const scope = `period=month&month=${month}`;

  const figures = await readFigures(analyst, scope);
  const amount = figures["disbursed-amount"] ?? "";
  const count = figures["disbursed-count"] ?? "";
  expect(Number.parseInt(count, 10), "the month has loans to compare").toBeGreaterThan(0);

  const { counts, total } = await readDistricts(analyst);
  expect(sumOf(counts), "the districts of the table add up").toBe(sumOf([count]));
  expect(total, "the table's last line").toBe(sumOf([count]));

  const card = analyst.locator('[data-figure="disbursed-amount"]');
  const spoken = (await card.locator("[data-value]").locator("..").locator("span").allInnerTexts()).join(" ");
  await card.getByRole("link", { name: say("statistic.definition.rows") }).click();
  await expect(analyst.getByText(say("statistic.ledger.summary", { rows: count, amount: spoken, enterprises: figures["funded-enterprises"] ?? "" }))).toBeVisible();

  const rows = await readWorkbook(analyst, `/bureau/ledger/export?${scope}`, say("statistic.export.sheetRows"));
  const amounts = rows.column(say("statistic.ledger.amount").replace(say("statistic.unit.wan"), say("statistic.unit.yuan")));
  expect({ rows: amounts.length, amount: sumOf(amounts) }).toEqual({ rows: Number.parseInt(count, 10), amount: sumOf([amount]) });

  for (const part of ["sheetDistricts", "sheetInstitutions"]) {
    const sheet = await readWorkbook(analyst, `/bureau/export?${scope}`, say(`statistic.export.${part}`));
    const [total, ...parts] = sheet.column(/^放款金额/);
    expect({ part, amount: sumOf(parts), total: sumOf([total ?? ""]) }).toEqual({ part, amount: sumOf([amount]), total: sumOf([amount]) });
    expect({ part, count: sumOf(sheet.column(/^放款笔数/).slice(1)) }).toEqual({ part, count: sumOf([count]) });
  }
  const trend = await readWorkbook(analyst, `/bureau/export?${scope}`, say("statistic.export.sheetTrend"));
  expect(sumOf(trend.row(month, /^放款金额/))).toBe(sumOf([amount]));

  const anyone = await as("");
  for (const path of ["/", "/statistics"]) {
    await anyone.goto(path);
    await openDashboard(analyst, "period=year-to-date");
    for (const code of ["disbursed-amount", "funded-enterprises", "first-loan-count"]) {
      const card = analyst.locator(`[data-figure="${code}"]`);
      const name = await card.getAttribute("aria-label") ?? "";
      const value = await card.locator("[data-value]").innerText();
      await expect(anyone.getByRole("group", { name, exact: true }).first(), `${name} on ${path}`).toContainText(value);
    }
  }
});

/** The last month that has ended in Shanghai, YYYY-MM. */
function lastMonth(): string {
  const [year = 0, month = 0] = today().split("-").map((part) => Number.parseInt(part, 10));
  return new Date(Date.UTC(year, month - 2, 1)).toISOString().slice(0, 7);
}
