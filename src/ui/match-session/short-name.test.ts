import { expect, test } from "vitest";
import { shortName } from "./short-name";

test.each([
  ["石家庄恒远机械有限公司", "恒远机械"],
  ["河北石家庄市新叶农民专业合作社", "新叶"],
  ["长安区老王面馆", "长安区老王面馆"],
  ["石家庄有限公司", "石家庄有限公司"],
  ["Acme", "Acme"],
])("%s is called out as %s", (name, short) => {
  expect(shortName(name)).toBe(short);
});
