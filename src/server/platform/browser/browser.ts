import type { Browser, Page } from "puppeteer";
import { prepareChromium } from "./chromium";
import { Pool } from "./pool";

type Warm = { browser: Browser; pages: Pool<Page> };

/** How many documents are printed at the same time; more wait for a page. */
export const pagesAtOnce = 4;
const maxRenderMs = 60_000;

// Next loads this module once per bundle; the process still needs only one browser.
const holder = globalThis as typeof globalThis & { xinqiaoBrowser?: Promise<Warm> };

/**
 * Lends a warm page that runs no scripts and reaches no network, for turning our own HTML into PDF.
 * When the browser dies meanwhile, a new one is started and the work is done once more.
 */
export async function withPage<T>(work: (page: Page) => Promise<T>): Promise<T> {
  const warm = await warmBrowser();
  try {
    return await lend(warm, work);
  } catch (error) {
    if (warm.browser.connected) throw error;
    return lend(await warmBrowser(), work);
  }
}

/** Ends the browser, if one runs. */
export async function closeBrowser(): Promise<void> {
  const running = holder.xinqiaoBrowser;
  holder.xinqiaoBrowser = undefined;
  await (await running)?.browser.close().catch(() => undefined);
}

async function lend<T>({ pages }: Warm, work: (page: Page) => Promise<T>): Promise<T> {
  const page = await pages.take();
  try {
    const result = await work(page);
    pages.giveBack(page);
    return result;
  } catch (error) {
    // A page in an unknown state is not lent again.
    pages.drop();
    await page.close().catch(() => undefined);
    throw error;
  }
}

function warmBrowser(): Promise<Warm> {
  holder.xinqiaoBrowser ??= launch();
  return holder.xinqiaoBrowser;
}

async function launch(): Promise<Warm> {
  const forget = () => {
    holder.xinqiaoBrowser = undefined;
  };
  try {
    // Loaded with the first document and not with the first page that anybody opens.
    const [{ default: puppeteer }, { executablePath, args, env }] = await Promise.all([import("puppeteer"), prepareChromium()]);
    const browser = await puppeteer.launch({
      executablePath,
      args,
      env,
      headless: "shell",
      // It ends when the pipe breaks; behind a port it would outlive a server that is killed.
      pipe: true,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
    browser.once("disconnected", forget);
    return { browser, pages: new Pool(pagesAtOnce, () => openPage(browser)) };
  } catch (error) {
    forget();
    throw error;
  }
}

async function openPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  page.setDefaultTimeout(maxRenderMs);
  await page.setJavaScriptEnabled(false);
  await page.setOfflineMode(true);
  return page;
}
