import { expect, test } from "../fixtures/city";
import { recordedEnterprise } from "../fixtures/register-record";
import { say } from "../fixtures/words";
import { openCase } from "../steps/bank";
import { invite, openResult, openTab, planSession, readBoard, recordResult } from "../steps/session";

const first = "信桥第一银行石家庄分行（演示）";
const second = "滹沱商业银行（演示）";

test("a matchmaking session from its plan to the case that a bank takes up", async ({ as }) => {
  test.setTimeout(240_000);
  const manager = await as("centre-manager");
  // Of the district's named enterprises this one has no need that another journey works on at the same time.
  const owner = await as("legal-moved", { phone: true });
  const absent = await as("legal-due-next-month", { phone: true });
  const officer = await as("bank-officer");
  const [coming, refusing, picky, late] = ["moved", "due-next-month", "refuser", "first-loan"].map((key) => recordedEnterprise(key).name) as [string, string, string, string];
  const title = `端到端专场 ${Date.now().toString(36)}`;

  await planSession(manager, { title, slotCount: "4", banks: [first, second] });
  await invite(manager, [coming, refusing, late]);
  await invite(manager, [picky], [second]);
  await expect(manager.locator("#guests tbody")).toContainText(picky);

  const invitation = (page: typeof owner) => page.locator("section").filter({ has: page.getByRole("heading", { name: title }) }).first();
  await owner.goto("/enterprise/sessions");
  await invitation(owner).getByRole("button", { name: say("match-session.own.accept"), exact: true }).click();
  await expect(invitation(owner)).toContainText(say("match-session.own.answered.accepted"));
  const [pass = ""] = /\d{6}/.exec(await invitation(owner).getByRole("img").getAttribute("alt") ?? "") ?? [];
  await absent.goto("/enterprise/sessions");
  await invitation(absent).getByRole("button", { name: say("match-session.own.decline"), exact: true }).click();
  await expect(invitation(absent)).toContainText(say("match-session.own.answered.declined"));

  await manager.reload();
  await openTab(manager, "board");
  await manager.getByRole("button", { name: say("match-session.board.make"), exact: true }).click();
  await expect(manager.getByText(say("match-session.board.everyone"))).toBeVisible({ timeout: 30_000 });
  const board = await readBoard(manager);
  const meetings = board.flatMap((slot) => slot.map((name, table) => `${name} ${table + 1}`)).filter((meeting) => !meeting.startsWith(" "));
  expect(meetings.toSorted()).toEqual([`${coming} 1`, `${coming} 2`, `${late} 1`, `${late} 2`, `${picky} 2`].toSorted());
  for (const slot of board) expect(new Set(slot.filter((name) => name !== "")).size, `nobody sits at two tables at once: ${slot.join(" | ")}`).toBe(slot.filter((name) => name !== "").length);
  // A meeting goes to another place by keyboard alone, and is kept there.
  await manager.getByRole("button", { name: say("match-session.board.move", { name: coming }), exact: true }).first().press("Enter");
  await expect(manager.getByRole("menuitem").first()).toBeVisible();
  await manager.keyboard.press("ArrowDown");
  await manager.keyboard.press("Enter");
  await expect(manager.getByText(say("match-session.board.pinned"), { exact: true })).toBeVisible();
  await owner.reload();
  await expect(invitation(owner).getByRole("table")).toContainText(first);

  await manager.getByRole("button", { name: say("match-session.head.run"), exact: true }).click();
  await manager.getByRole("dialog").getByRole("button", { name: say("match-session.head.run"), exact: true }).click();
  await expect(manager.getByRole("button", { name: say("match-session.head.run"), exact: true })).toHaveCount(0);
  const door = await openTab(manager, "door");
  await expect(door).toContainText(say("match-session.door.count", { present: "0", expected: "3" }));
  await door.getByLabel(say("match-session.door.search")).fill(pass);
  await expect(door.getByRole("listitem")).toHaveCount(1);
  await door.getByLabel(say("match-session.door.search")).press("Enter");
  await expect(door).toContainText(say("match-session.door.count", { present: "1", expected: "3" }));
  await owner.reload();
  await expect(invitation(owner)).toContainText(say("match-session.own.checkedIn"));

  await manager.getByRole("link", { name: say("match-session.head.call") }).click();
  await expect(manager.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(manager.locator("main li")).toHaveCount(2);
  await manager.getByRole("link", { name: say("match-session.call.back") }).click();

  const tab = await openTab(manager, "meetings");
  const bargain = { enterprise: coming, bank: first, outcome: "intent" } as const;
  const dialog = await openResult(manager, bargain);
  await dialog.getByRole("button", { name: say("match-session.meetings.save"), exact: true }).click();
  await expect(dialog).toContainText(say("match-session.meetings.amountMissing"));
  await dialog.getByRole("button", { name: say("match-session.cancel"), exact: true }).click();
  await recordResult(manager, { ...bargain, amountWan: "66" });
  await expect(tab).toContainText(/对接单 C\d{8}-\d{6}/);
  const [number = ""] = /C\d{8}-\d{6}/.exec(await tab.innerText()) ?? [];
  await recordResult(manager, { enterprise: coming, bank: second, outcome: "needs_documents" });
  await recordResult(manager, { enterprise: picky, bank: second, outcome: "not_suitable", reason: "期限与产品不符" });
  await recordResult(manager, { enterprise: late, bank: first, outcome: "no_show" });
  const end = await openTab(manager, "close");
  await expect(end.getByRole("button", { name: say("match-session.close.close"), exact: true })).toBeDisabled();
  await openTab(manager, "meetings");
  await recordResult(manager, { enterprise: late, bank: second, outcome: "no_show" });
  await openTab(manager, "close");
  await expect(end).toContainText(say("match-session.close.sum", { met: "3", absent: "2", open: "0", amount: "66.00", cases: "1" }));
  await end.getByRole("button", { name: say("match-session.close.close"), exact: true }).click();
  await manager.getByRole("dialog").getByRole("button", { name: say("match-session.close.close"), exact: true }).click();
  await end.getByRole("button", { name: say("match-session.close.followUp"), exact: true }).click();
  await expect(end).toContainText(say("match-session.close.finished"));

  await openCase(officer, number);
  await expect(officer.locator("#need")).toContainText("66.00");
  await owner.goto("/enterprise/sessions");
  await invitation(owner).getByRole("link", { name: say("match-session.own.toCase") }).first().click();
  await expect(owner.locator("main")).toContainText(number);
});
