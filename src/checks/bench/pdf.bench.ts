import "./as-served";
import puppeteer, { type Browser, type Page } from "puppeteer";
import { assembleSnapshot } from "@/domain/report/snapshot";
import { closeBrowser } from "@/server/platform/browser/browser";
import { prepareChromium } from "@/server/platform/browser/chromium";
import { print, printJob, type PrintJob } from "@/server/report/pdf";
import type { ReadableReport } from "@/server/report/read";
import { sealSnapshot, shortHash } from "@/server/report/snapshot-hash";
import { inTurns } from "./in-turns";
import { twelvePages } from "./pdf-facts";

const ROUNDS = 15;
const WARM_UP = 3;
const AT_ONCE = 4;
const ORIGIN = "https://credit.example";

async function launch(): Promise<Browser> {
  const { executablePath, args, env } = await prepareChromium();
  return puppeteer.launch({ executablePath, args, env, headless: "shell" });
}

/** What a page that is open already needs for the same document: content in, paper out. */
async function printOn(page: Page, job: PrintJob): Promise<Uint8Array> {
  await page.setContent(job.html, { waitUntil: "load" });
  return page.pdf({ format: "A4", printBackground: true, preferCSSPageSize: true, displayHeaderFooter: true, headerTemplate: job.header, footerTemplate: job.footer, tagged: true });
}

async function freshBrowser(job: PrintJob): Promise<void> {
  const browser = await launch();
  await printOn(await browser.newPage(), job);
  await browser.close();
}

function pagesOf(pdf: Uint8Array): number {
  return Buffer.from(pdf).toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

/** From snapshot to PDF (markup, QR, page pool, print) against the finished page on a warm page and in a fresh browser. */
export async function* run(): AsyncGenerator<object> {
  const snapshot = assembleSnapshot(twelvePages());
  const { hash } = sealSnapshot(snapshot);
  const reader = { organisationZh: "示范银行", organisationEn: "Demonstration Bank", person: "赵敏", at: "2026-11-22T06:05:00Z" };
  const report: ReadableReport = { id: "bench", number: snapshot.cover.number, caseId: null, hash, shortHash: shortHash(hash), snapshot, reader };
  const job = await printJob(report, "zh-CN", ORIGIN);
  const ours = async () => {
    const printed = await print(await printJob(report, "zh-CN", ORIGIN));
    if (!printed.ok) throw new Error(printed.reason);
    return printed.value;
  };
  const warm = await launch();
  try {
    const pages = await Promise.all(Array.from({ length: AT_ONCE }, () => warm.newPage()));
    const [page] = pages;
    if (page === undefined) throw new Error("no page");
    const size = { n: pagesOf(await ours()), rounds: ROUNDS };
    const together = (work: (nth: number) => Promise<unknown>) => Promise.all(Array.from({ length: AT_ONCE }, (_, nth) => work(nth)));
    yield { what: "alone, peer: warm page", ...(await inTurns(ours, () => printOn(page, job), ROUNDS, WARM_UP)), limit: 1.3, ...size };
    yield { what: "four at once, peer: four warm pages", ...(await inTurns(() => together(ours), () => together((nth) => printOn(pages[nth] ?? page, job)), ROUNDS, WARM_UP)), limit: 1.3, ...size };
    yield { what: "alone, peer: fresh browser", ...(await inTurns(ours, () => freshBrowser(job), ROUNDS, 1)), limit: 1.3, ...size };
    yield { what: "four at once, peer: four fresh browsers", ...(await inTurns(() => together(ours), () => together(() => freshBrowser(job)), 5, 1)), limit: 1.3, ...size, rounds: 5 };
  } finally {
    await warm.close();
    await closeBrowser();
  }
}
