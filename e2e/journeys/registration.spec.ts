import type { Page } from "@playwright/test";
import { demoPassword, expect, test } from "../fixtures/city";
import { identityNumber, recordedEnterprise, unregistered, withWrongCheck } from "../fixtures/register-record";
import { say } from "../fixtures/words";
import { answerQuestions, chooseBanks, publish } from "../steps/enterprise";
import { fits, isAccessible } from "../steps/usable";

const field = (page: Page, name: string) => page.locator(`#field-${name}`);
const press = (page: Page, key: string) => page.getByRole("button", { name: say(key), exact: true }).click();

test("someone new registers an enterprise on a phone, signs in and posts a first need", async ({ as }) => {
  test.setTimeout(120_000);
  const page = await as("", { phone: true });
  const { uscc, name, legalRepresentative } = await unregistered((await as("centre-clerk")).request, recordedEnterprise("walk-in").districtCode);
  const loginName = `e2e-${uscc.toLowerCase()}`;

  await page.goto("/register");
  await field(page, "uscc").fill(withWrongCheck(uscc));
  await press(page, "kit.continue");
  await expect(page.locator("#field-uscc-error")).toContainText(say("refusal.uscc-wrong-check-character"));
  await expect(field(page, "uscc")).toHaveAttribute("aria-invalid", "true");
  await expect(field(page, "uscc")).toHaveValue(withWrongCheck(uscc));

  await field(page, "uscc").fill(` ${uscc.toLowerCase()} `);
  await press(page, "kit.continue");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(name);
  const onRecord = page.getByRole("group", { name: say("enterprise.fact.name"), exact: true });
  await expect(onRecord).toContainText(name);
  await expect(onRecord).toContainText(/来源：.+，数据时间 \d{4}-\d{2}-\d{2}，不可修改/);
  await expect(onRecord.getByRole("textbox")).toHaveCount(0);

  await isAccessible(page, "the registrant's page");
  await fits(page, "the registrant's page");

  await field(page, "name").fill("张冒名");
  await field(page, "identityNumber").fill(identityNumber);
  await field(page, "phone").fill("13912345678");
  await field(page, "loginName").fill(loginName);
  await field(page, "password").fill(demoPassword);
  await press(page, "enterprise.register.submit");
  await expect(page.locator("#field-name-error")).toContainText(say("refusal.registrant-not-confirmed"));
  await expect(field(page, "phone")).toHaveValue("13912345678");
  await expect(field(page, "loginName")).toHaveValue(loginName);
  await expect(field(page, "password")).toHaveValue("");

  await field(page, "name").fill(legalRepresentative.name);
  await field(page, "password").fill(demoPassword);
  await press(page, "enterprise.register.submit");
  await expect(page.getByText(say("enterprise.register.doneTitle")).first()).toBeVisible();
  await expect(page.locator("main")).toContainText(loginName);

  await page.getByRole("link", { name: say("enterprise.register.signIn") }).click();
  await field(page, "loginName").fill(loginName);
  await field(page, "password").fill(demoPassword);
  await press(page, "sign-in.submit");
  await expect(page.getByRole("heading", { level: 1, name: say("enterprise.home.title") })).toBeVisible();
  await expect(page.getByText(say("enterprise.home.emptyTitle"))).toBeVisible();

  await answerQuestions(page, { amountWan: "20", termMonths: "12", banks: [] });
  await chooseBanks(page, []);
  await isAccessible(page, "the page on which everything is checked");
  await fits(page, "the page on which everything is checked");
  const need = await publish(page);
  await isAccessible(page, "the confirmation");
  await fits(page, "the confirmation");
  await page.goto("/enterprise");
  await expect(page.locator("main")).toContainText(need);

  const other = await as("", { phone: true });
  await other.goto("/register");
  await field(other, "uscc").fill(uscc);
  await press(other, "kit.continue");
  await expect(other.getByRole("heading", { level: 1 }), "the register is public, membership is not").toContainText(name);
  for (const [key, value] of Object.entries({ name: legalRepresentative.name, identityNumber, phone: "13912345678", loginName: `${loginName}-2`, password: demoPassword })) await field(other, key).fill(value);
  await press(other, "enterprise.register.submit");
  await expect(other.getByText(say("refusal.uscc-already-claimed", { name })).first()).toBeVisible();
});
