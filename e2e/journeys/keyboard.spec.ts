import { expect, test } from "../fixtures/city";
import { say } from "../fixtures/words";
import { tabTo } from "../steps/keyboard";

test("an officer works the queue with j, k and Enter", async ({ as }) => {
  const officer = await as("bank-officer");
  await officer.goto("/bank?scope=branch");
  const rows = officer.locator("tbody tr.ant-table-row");
  await expect(rows.nth(1)).toBeVisible();
  const chosen = officer.locator('tr[aria-selected="true"]');
  const plain = await rows.first().locator("td").first().evaluate((cell) => getComputedStyle(cell).backgroundColor);

  for (const key of ["j", "j", "k", "k", "k"]) await officer.keyboard.press(key);
  await expect(chosen).toHaveCount(1);
  expect(await rows.first().getAttribute("aria-selected"), "going up ends at the first row").toBe("true");
  await expect.poll(() => rows.first().locator("td").first().evaluate((cell) => getComputedStyle(cell).backgroundColor), { message: "the chosen row is seen" }).not.toBe(plain);

  await officer.keyboard.press("j");
  await expect(rows.nth(1)).toHaveAttribute("aria-selected", "true");
  const enterprise = await rows.nth(1).getByRole("link").first().innerText();
  await officer.keyboard.press("Enter");
  await expect(officer).toHaveURL(/\/bank\/cases\//);
  await expect(officer.locator("main")).toContainText(enterprise);

  await officer.goto("/bank?scope=branch");
  await expect(rows.first()).toBeVisible();
  const search = officer.getByLabel(say("bank.queue.searchLabel"), { exact: true });
  await tabTo(officer, search);
  await officer.keyboard.type("jk");
  await expect(search).toHaveValue("jk");
  await expect(chosen, "letters typed into a field choose no row").toHaveCount(0);
});

test("an owner answers the wizard's questions by keyboard alone, and always sees where the focus is", async ({ as }) => {
  const owner = await as("legal-over-borrowed", { phone: true });
  const go = owner.getByRole("button", { name: say("kit.continue"), exact: true });
  await owner.goto("/enterprise/apply");
  await tabTo(owner, owner.getByRole("button", { name: new RegExp(`${say("need.start.begin")}|${say("need.start.continue")}`) }));
  await owner.keyboard.press("Enter");
  await expect(owner).toHaveURL(/\/enterprise\/apply\/.+/);
  await owner.goto("/enterprise/apply/amount");

  const amount = owner.getByLabel(say("need.question.amount"));
  await tabTo(owner, amount);
  await owner.keyboard.press("ControlOrMeta+a");
  await owner.keyboard.type("25");
  await owner.keyboard.press("Enter");
  const term = owner.getByLabel(say("need.question.term"));
  await tabTo(owner, term);
  await owner.keyboard.press("ControlOrMeta+a");
  await owner.keyboard.type("12");
  await tabTo(owner, go);
  await owner.keyboard.press("Enter");

  const purposes = owner.getByRole("radio");
  await tabTo(owner, purposes.first());
  await owner.keyboard.press("ArrowDown");
  await owner.keyboard.press("ArrowDown");
  await expect(purposes.nth(2)).toBeChecked();
  await tabTo(owner, go);
  await owner.keyboard.press("Enter");
  await expect(owner.getByRole("heading", { level: 1, name: say("need.question.guarantee") })).toBeVisible();
});
