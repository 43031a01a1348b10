import { expect, test } from "../fixtures/city";
import { say } from "../fixtures/words";

test("what is typed survives a browser closed in the middle of an answer, and what is open stays in sight", async ({ as }) => {
  const owner = await as("legal-repaired", { phone: true });
  await owner.goto("/enterprise/apply");
  await owner.getByRole("button", { name: new RegExp(`${say("need.start.begin")}|${say("need.start.continue")}`) }).click();
  await expect(owner).toHaveURL(/\/enterprise\/apply\/.+/);
  await owner.goto("/enterprise/apply/purpose");
  const kept = owner.waitForResponse((answer) => answer.request().method() === "POST");
  await owner.getByLabel(say("need.label.purposeNote")).fill("为秋收订单采购纸箱");
  await kept;

  const again = await as("legal-repaired", { phone: true });
  await again.goto("/enterprise/apply/purpose");
  await expect(again.getByLabel(say("need.label.purposeNote"))).toHaveValue("为秋收订单采购纸箱");
  await again.goto("/enterprise/apply/check");
  await expect(again.getByText(say("need.check.open"), { exact: true }).first()).toBeVisible();
  await expect(again.getByRole("button", { name: say("need.check.publish") })).toHaveCount(0);
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
