import { spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import zlib from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { closeBrowser, withPage } from "./browser";

afterAll(closeBrowser);

const html = (text: string) => `<!doctype html><html lang="zh-CN"><body style="font-family:sans-serif">${text}</body></html>`;

async function print(text: string): Promise<Buffer> {
  return withPage(async (page) => {
    await page.setContent(html(text));
    return Buffer.from(await page.pdf({ format: "A4" }));
  });
}

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
    expect(printed.every((pdf) => pdf.subarray(0, 5).toString() === "%PDF-")).toBe(true);
  });

  it("runs no script and loads nothing from outside", async () => {
    const found = await withPage(async (page) => {
      await page.setContent(html(`<p>before</p><script>document.querySelector("p").textContent = "after"</script>`));
      return page.$eval("p", (element) => element.textContent);
    });
    expect(found).toBe("before");
  });

  it("starts again after a crash, and the print in progress succeeds", async () => {
    let attempts = 0;
    const printed = await withPage(async (page) => {
      attempts += 1;
      if (attempts === 1) page.browser().process()?.kill("SIGKILL");
      await page.setContent(html("崩溃之后"));
      return page.pdf();
    });
    expect([attempts, printed.length > 1_000]).toEqual([2, true]);
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
