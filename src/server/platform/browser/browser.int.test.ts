import { spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import zlib from "node:zlib";
import type { Page } from "puppeteer";
import { afterAll, describe, expect, it } from "vitest";
import { closeBrowser, pagesAtOnce, usualPrintBound, withPage } from "./browser";

afterAll(closeBrowser);

const html = (text: string) => `<!doctype html><html lang="zh-CN"><body style="font-family:sans-serif">${text}</body></html>`;

async function print(text: string): Promise<Buffer> {
  const printed = await withPage((page) => printOn(page, text));
  if (!printed.ok) throw new Error(printed.reason);
  return printed.value;
}

async function printOn(page: Page, text: string): Promise<Buffer> {
  await page.setContent(html(text));
  return Buffer.from(await page.pdf({ format: "A4" }));
}

const pidOf = (page: Page) => page.browser().process()?.pid ?? 0;
const isPdf = (pdf: Buffer) => pdf.subarray(0, 5).toString() === "%PDF-";
const never = () => new Promise<never>(() => undefined);

/** The PDF's own instructions, inflated, so that the fonts it names can be read. */
function plain(pdf: Buffer): string {
  const parts: string[] = [pdf.toString("latin1")];
  let at = 0;
  while ((at = pdf.indexOf("stream\n", at)) >= 0) {
    try {
      parts.push(zlib.inflateSync(pdf.subarray(at + 7)).toString("latin1"));
    } catch {
      // Pictures and fonts are packed in other ways.
    }
    at += 7;
  }
  return parts.join("\n");
}

describe("the browser that prints", () => {
  it("embeds the Chinese font as text that can be taken out again", async () => {
    const text = plain(await print("滹沱河畔的䶮氏企业 信桥"));
    expect(text).toContain("NotoSansSC");
    expect(text).toContain("/ToUnicode");
    expect(text).not.toContain("/Type3");
  });

  it("prints more documents at once than it has pages", async () => {
    const printed = await Promise.all(Array.from({ length: 9 }, (_, copy) => print(`第 ${copy} 份`)));
    expect(printed.every(isPdf)).toBe(true);
  });

  it("runs no script and loads nothing from outside", async () => {
    const found = await withPage(async (page) => {
      await page.setContent(html(`<p>before</p><script>document.querySelector("p").textContent = "after"</script>`));
      return page.$eval("p", (element) => element.textContent);
    });
    expect(found).toEqual({ ok: true, value: "before" });
  });

  it("starts again after a crash, and the print in progress succeeds", async () => {
    let attempts = 0;
    const printed = await withPage(async (page) => {
      attempts += 1;
      if (attempts === 1) page.browser().process()?.kill("SIGKILL");
      await page.setContent(html("崩溃之后"));
      return page.pdf();
    });
    expect([attempts, printed.ok && printed.value.length > 1_000]).toEqual([2, true]);
  });

  it("that no longer answers is replaced, and the prints it held succeed in the next", async () => {
    const seen = new Set<number>();
    const printed = await withPage(async (page) => {
      seen.add(pidOf(page));
      if (seen.size === 1) process.kill(pidOf(page), "SIGSTOP");
      return printOn(page, "停住之后");
    }, { ...usualPrintBound, renderMs: 3000 });
    expect([seen.size, printed.ok && isPdf(printed.value)]).toEqual([2, true]);
    const [stopped = 0] = seen;
    expect(() => fs.readFileSync(`/proc/${stopped}/cmdline`)).toThrow();
  }, 60_000);

  it("gives a document whose page crashes another page, and tells of one that crashes every page", async () => {
    let attempts = 0;
    const crash = (page: Page) => page.goto("chrome://crash").catch(never);
    const printed = await withPage(async (page) => ((attempts += 1) === 1 ? crash(page) as Promise<never> : printOn(page, "换页之后")));
    expect([attempts, printed.ok && isPdf(printed.value)]).toEqual([2, true]);
    expect(await withPage(crash)).toEqual({ ok: false, reason: "printing-too-demanding" });
    expect(isPdf(await print("此后"))).toBe(true);
  }, 60_000);

  it("keeps no page for a document that takes too long, and prints the others meanwhile", async () => {
    const before = await withPage((page) => Promise.resolve(pidOf(page)));
    const [endless, other] = await Promise.all([withPage(never, { ...usualPrintBound, renderMs: 500 }), print("另一份")]);
    expect(endless).toEqual({ ok: false, reason: "printing-too-demanding" });
    expect(isPdf(other)).toBe(true);
    expect(await withPage((page) => Promise.resolve(pidOf(page)))).toEqual(before);
  }, 60_000);

  it("is ended when it holds more memory than it may, and the document that needs it is refused", async () => {
    await closeBrowser();
    const long = html(`<table>${"<tr><td>石家庄市</td><td>信桥</td></tr>".repeat(60_000)}</table>`);
    const printed = await withPage(async (page) => {
      await page.setContent(long);
      return page.pdf();
    }, { ...usualPrintBound, heldMegabytes: 150 });
    expect(printed).toEqual({ ok: false, reason: "printing-too-demanding" });
    await closeBrowser();
    expect(isPdf(await print("此后"))).toBe(true);
  }, 120_000);

  it("lets a bounded number wait, and tells the next at once to come again", async () => {
    let letGo: () => void = () => undefined;
    const told = new Promise<void>((resolve) => { letGo = resolve; });
    const held = Array.from({ length: pagesAtOnce + 16 }, () => withPage(() => told));
    expect(await withPage(never)).toEqual({ ok: false, reason: "printing-busy" });
    letGo();
    expect((await Promise.all(held)).every(({ ok }) => ok)).toBe(true);
  });
});

/** Prints once, says the browser's number, and stays, as a server does. */
const server = `
  import { withPage } from "./src/server/platform/browser/browser.ts";
  await withPage(async (page) => { process.stdout.write(String(page.browser().process()?.pid)); });
  setInterval(() => {}, 1000);`;

describe("the browser of a server that is killed outright", () => {
  it("ends as well, so that a hundred kills leave no hundred browsers", async () => {
    const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", server], { stdio: ["ignore", "pipe", "inherit"] });
    const [words] = (await once(child.stdout, "data")) as [Buffer];
    const browser = `/proc/${words.toString()}`;
    expect(fs.existsSync(browser)).toBe(true);
    child.kill("SIGKILL");
    await expect.poll(() => fs.existsSync(browser) && !fs.readFileSync(`${browser}/stat`, "utf8").includes(") Z "), { timeout: 20_000 }).toBe(false);
  });
});
