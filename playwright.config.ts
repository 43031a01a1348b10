import { defineConfig } from "@playwright/test";
import { prepareChromium } from "./src/server/platform/browser/chromium";

const { executablePath, args, env } = await prepareChromium();
const settings = Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));

/** Journeys in the browser that comes with the packages, against the server that XINQIAO_E2E_URL names. */
export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  outputDir: "test-results",
  workers: 2,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: process.env.XINQIAO_E2E_URL ?? "http://localhost:3000",
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
    actionTimeout: 20_000,
    launchOptions: { executablePath, args, env: settings },
  },
});
