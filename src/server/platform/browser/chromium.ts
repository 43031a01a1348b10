import { execFile } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { readEnvironment } from "../env/env";
import { writeFontConfiguration } from "./font";

/** What puppeteer and Playwright alike need to start our Chromium. */
export type ChromiumLaunch = { executablePath: string; args: string[]; env: Record<string, string | undefined> };

// Not the package's own list: its single-process mode breaks Playwright and loses pages.
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--font-render-hinting=none",
];

const unpackScript = `
import chromium from "@sparticuz/chromium";
process.stdout.write(await chromium.executablePath());`;

/** Unpacks the Chromium from npm on first use, with the libraries it needs and a Chinese font. */
export async function prepareChromium(): Promise<ChromiumLaunch> {
  const own = readEnvironment().XINQIAO_CHROMIUM;
  const folder = await unpackedFolder();
  const temporary = path.join(folder, "tmp");
  fs.mkdirSync(temporary, { recursive: true });
  const env = { ...process.env, TMPDIR: temporary, FONTCONFIG_FILE: writeFontConfiguration(folder) };
  if (own !== undefined) return { executablePath: own, args: flags, env };
  return {
    executablePath: path.join(folder, "chromium"),
    args: flags,
    env: { ...env, LD_LIBRARY_PATH: path.join(folder, "al2023/lib") },
  };
}

async function unpackedFolder(): Promise<string> {
  const folder = path.join(cacheFolder(), "xinqiao-chromium");
  if (fs.existsSync(path.join(folder, "chromium"))) return folder;
  // Unpacked beside and moved in one step: a second process never meets half a browser.
  const half = `${folder}.${process.pid}`;
  fs.mkdirSync(half, { recursive: true });
  const env = { ...process.env, TMPDIR: half, AWS_LAMBDA_JS_RUNTIME: "nodejs22.x" };
  await promisify(execFile)(process.execPath, ["--input-type=module", "-e", unpackScript], { env });
  try {
    fs.renameSync(half, folder);
  } catch (error) {
    if (!fs.existsSync(path.join(folder, "chromium"))) throw error;
    fs.rmSync(half, { recursive: true, force: true });
  }
  return folder;
}

/** Beside the packages it comes from; where those may not be written, the machine's temporary folder. */
function cacheFolder(): string {
  const beside = path.resolve("node_modules/.cache");
  try {
    fs.mkdirSync(beside, { recursive: true });
    fs.accessSync(beside, fs.constants.W_OK);
    return beside;
  } catch {
    return os.tmpdir();
  }
}
