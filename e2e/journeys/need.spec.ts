import { expect, test } from "../fixtures/city";
import { say } from "../fixtures/words";

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
