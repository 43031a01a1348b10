import { expect, test } from "vitest";
import { deviceOf } from "./device";

test.each([
  ["Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0", { phone: false, browser: "Edge" }],
  ["Mozilla/5.0 (iPhone; CPU iPhone OS 19_0) AppleWebKit/605.1 Mobile/15E148 MicroMessenger/8.0 Safari/604.1", { phone: true, browser: "WeChat" }],
  ["Mozilla/5.0 (Macintosh) AppleWebKit/605.1 Version/19.0 Safari/605.1", { phone: false, browser: "Safari" }],
  ["curl/8.0", null],
  [null, null],
])("%s is told apart", (agent, device) => {
  expect(deviceOf(agent)).toEqual(device);
});
