import type { Browser, Page } from "puppeteer";
import { accept, refuse, type Outcome } from "@/domain/outcome/outcome";
import { offerFirst, watchMemory } from "../confinement/memory";
import { Turns } from "../confinement/turn";
import { prepareChromium } from "./chromium";
import { Overdue, within } from "./deadline";
import { Pool } from "./pool";

type Warm = { readonly browser: Browser; readonly pages: Pool<Page>; readonly kill: () => void };

/** How many documents are printed at the same time; more wait for a page. */
export const pagesAtOnce = 4;
const MEGABYTE = 1 << 20;
/** A closed or broken page is asked no longer than this. */
const graceMs = 3_000;

/** What printing may cost. The memory is that of the browser and all its processes together. */
export interface PrintBound {
  readonly renderMs: number;
  readonly heldMegabytes: number;
}

export const usualPrintBound: PrintBound = { renderMs: 60_000, heldMegabytes: 3072 };

export type PrintRefusal = "printing-busy" | "printing-too-demanding";

// Next loads this module once per bundle; the process still needs only one browser and one line before it.
const holder = globalThis as typeof globalThis & { xinqiaoBrowser?: Promise<Warm>; xinqiaoPrintTurns?: Turns };
const turns = () => (holder.xinqiaoPrintTurns ??= new Turns({ atOnce: pagesAtOnce, mostWaiting: 16, patienceMs: 60_000 }));

/**
 * Lends a warm page that runs no scripts and reaches no network, for turning our own HTML into PDF. When the page or the
 * browser dies meanwhile or no longer answers, another one takes its place and the work is done once more. Refuses when too
 * many wait (`printing-busy`), and a document that keeps its page too long or ends it twice (`printing-too-demanding`).
 */
export async function withPage<T>(work: (page: Page) => Promise<T>, bound = usualPrintBound): Promise<Outcome<T, PrintRefusal>> {
  const leave = await turns().enter();
  if (leave === null) return refuse("printing-busy");
  try {
    const first = await attempt(work, bound);
    if (first !== "again") return first;
    const second = await attempt(work, bound);
    return second === "again" ? refuse("printing-too-demanding") : second;
  } finally {
    leave();
  }
}

/** Ends the browser, if one runs. */
export async function closeBrowser(): Promise<void> {
  const running = holder.xinqiaoBrowser;
  holder.xinqiaoBrowser = undefined;
  const warm = await running;
  if (warm === undefined) return;
  await within(graceMs, warm.browser.close()).catch(() => { warm.kill(); });
}

/** "again" when the document may be innocent of what went wrong. */
async function attempt<T>(work: (page: Page) => Promise<T>, bound: PrintBound): Promise<Outcome<T, PrintRefusal> | "again"> {
  const warm = await warmBrowser(bound);
  try {
    return accept(await lend(warm, work, bound.renderMs));
  } catch (error) {
    if (error instanceof PageCrashed || !warm.browser.connected) return "again";
    if (!(error instanceof Overdue)) throw error;
    if (await answers(warm.browser)) return refuse("printing-too-demanding");
    replace(warm);
    return "again";
  }
}

class PageCrashed extends Error {}

async function lend<T>(warm: Warm, work: (page: Page) => Promise<T>, renderMs: number): Promise<T> {
  const { pages, kill } = warm;
  const page = await within(renderMs, pages.take()).catch((error: unknown) => {
    if (!(error instanceof Overdue)) throw error;
    // A browser that opens no page is of no use to anybody, whatever it answers.
    replace(warm);
    throw new PageCrashed("no page was opened in time");
  });
  let crash: (error: Error) => void = () => undefined;
  const crashed = new Promise<never>((_, reject) => { crash = () => { reject(new PageCrashed("the page crashed")); }; });
  page.once("error", crash);
  try {
    const result = await within(renderMs, Promise.race([work(page), crashed]));
    pages.giveBack(page);
    return result;
  } catch (error) {
    // A page in an unknown state is not lent again. One that does not even close still works, and would for good.
    pages.drop();
    await within(graceMs, page.close()).catch((failure: unknown) => { if (failure instanceof Overdue) kill(); });
    throw error;
  } finally {
    page.off("error", crash);
  }
}

function answers(browser: Browser): Promise<boolean> {
  return within(graceMs, browser.version()).then(() => true, () => false);
}

function replace(warm: Warm): void {
  warm.kill();
  holder.xinqiaoBrowser = undefined;
}

function warmBrowser(bound: PrintBound): Promise<Warm> {
  if (holder.xinqiaoBrowser !== undefined) return holder.xinqiaoBrowser;
  // One that was replaced ends a little later, when another already stands in its place.
  const started: Promise<Warm> = launch(bound, () => { if (holder.xinqiaoBrowser === started) holder.xinqiaoBrowser = undefined; });
  holder.xinqiaoBrowser = started;
  return started;
}

async function launch(bound: PrintBound, forget: () => void): Promise<Warm> {
  try {
    // Loaded with the first document and not with the first page that anybody opens.
    const [{ default: puppeteer }, { executablePath, args, env }] = await Promise.all([import("puppeteer"), prepareChromium()]);
    const browser = await puppeteer.launch({
      executablePath,
      args,
      env,
      headless: "shell",
      // Over a pipe the browser notices that we are gone, and ends.
      pipe: true,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
    const kill = () => void browser.process()?.kill("SIGKILL");
    const stopWatching = confine(browser, bound, kill);
    browser.once("disconnected", forget);
    browser.once("disconnected", stopWatching);
    return { browser, kill, pages: new Pool(pagesAtOnce, () => openPage(browser, bound.renderMs)) };
  } catch (error) {
    forget();
    throw error;
  }
}

function confine(browser: Browser, { heldMegabytes }: PrintBound, exceeded: () => void): () => void {
  const pid = browser.process()?.pid;
  if (pid === undefined) return () => undefined;
  offerFirst(pid);
  return watchMemory(pid, heldMegabytes * MEGABYTE, exceeded);
}

async function openPage(browser: Browser, renderMs: number): Promise<Page> {
  const page = await browser.newPage();
  page.setDefaultTimeout(renderMs);
  await page.setJavaScriptEnabled(false);
  await page.setOfflineMode(true);
  return page;
}
