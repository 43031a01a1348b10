import { createHash } from "node:crypto";
import { once } from "node:events";
import type { RequestListener, Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { parseProxies } from "./client-address";
import { openDoor } from "./door";
import { keepPublicPages, type PublicPages } from "./public-page";
import { renderInside } from "./render";

const trusted = parseProxies("") ?? expect.fail("an empty list of proxies can be read");
const script = "window.a = '<b>';";
const opened: Server[] = [];
afterEach(() => opened.splice(0).forEach((server) => { server.closeAllConnections(); server.close(); }));

/** Pages that count how often they are rendered and say for whom. */
async function open(seconds = 60, more: Partial<{ status: number; cookie: string }> = {}) {
  const site = { rendered: 0, seconds: 0, address: "" };
  const serve: RequestListener = (request, response) => {
    site.rendered += 1;
    if (more.cookie !== undefined) response.setHeader("set-cookie", more.cookie);
    response.writeHead(more.status ?? 200, { "content-type": "text/html; charset=utf-8" });
    response.end(`<p>${site.rendered} ${request.url} ${request.headers.cookie ?? "nobody"}</p><script>${script}</script><script src="/a.js"></script><script nonce="x">${script}</script>`);
  };
  const pages = keepPublicPages(renderInside(serve, "localhost"), seconds);
  const publicPages: PublicPages = (request, response) => pages(request, response, site.seconds * 1_000);
  const door = openDoor(serve, { publicUrl: "http://localhost", anyHost: true, trusted, dev: false, publicPages });
  opened.push(door);
  door.listen(0, "127.0.0.1");
  await once(door, "listening");
  site.address = `http://127.0.0.1:${(door.address() as AddressInfo).port}`;
  return site;
}

const read = async (address: string, headers: Record<string, string> = {}) => (await fetch(address, { headers })).text();

describe("a page that is the same for everybody", () => {
  it("is rendered once, also for many who ask at once, until its time is over", async () => {
    const site = await open();
    const many = await Promise.all(Array.from({ length: 20 }, () => read(site.address)));
    expect(new Set(many).size).toBe(1);
    site.seconds = 59;
    await read(site.address);
    expect(site.rendered).toBe(1);
    site.seconds = 120;
    expect(await read(site.address)).toContain("<p>2 / nobody");
  });

  it("is given out once more while it is rendered anew, and never when it is older than twice its time", async () => {
    const site = await open();
    const first = await read(site.address);
    site.seconds = 61;
    expect(await read(site.address)).toBe(first);
    await expect.poll(() => read(site.address)).toContain("<p>2 / nobody");
    site.seconds = 61 + 121;
    expect(await read(site.address)).toContain("<p>3 / nobody");
  });

  it("is another one in another language, in large letters and with another question", async () => {
    const site = await open();
    expect(await read(site.address, { cookie: "other=1; xinqiao-locale=en" })).toContain("xinqiao-locale=en<");
    expect(await read(site.address, { cookie: "xinqiao-type-size=large" })).toContain("xinqiao-type-size=large<");
    expect(await read(`${site.address}/products?amount=1`)).toContain("/products?amount=1 nobody");
    expect(await read(site.address, { cookie: "xinqiao-locale=de" })).toContain(" / nobody");
    expect(site.rendered).toBe(4);
  });

  it.each([
    ["by somebody who has signed in", "/", { cookie: "a=b; next-auth.session-token=x" }],
    ["by somebody who has signed in over https", "/", { cookie: "__Secure-next-auth.session-token=x" }],
    ["as the parts of a page", "/", { rsc: "1" }],
    ["where it is somebody's own", "/enterprise", {}],
    ["where it tells of one report", "/verify/R20261101-000001", {}],
  ])("is not what is asked for %s", async (_, path, headers: Record<string, string>) => {
    const site = await open();
    await read(`${site.address}${path}`, headers);
    await read(`${site.address}${path}`, headers);
    expect(site.rendered).toBe(2);
  });

  it("is not kept when it failed or sets a cookie", async () => {
    for (const more of [{ status: 500 }, { cookie: "a=b" }]) {
      const site = await open(60, more);
      const answer = await fetch(site.address);
      expect([answer.status, answer.headers.get("set-cookie")]).toEqual([more.status ?? 200, more.cookie ?? null]);
      await read(site.address);
      expect(site.rendered).toBeGreaterThanOrEqual(4);
    }
  });

  it("allows the scripts that stand in it by what they say, and no others", async () => {
    const { address } = await open();
    const policy = (await fetch(address)).headers.get("content-security-policy");
    const digest = createHash("sha256").update(script).digest("base64");
    expect(policy).toContain(`script-src 'self' 'sha256-${digest}';`);
  });

  it("arrives whole however it is compressed, and not again when it is known", async () => {
    const { address } = await open();
    const plain = await read(address, { "accept-encoding": "identity" });
    for (const coding of ["br", "gzip"]) {
      const answer = await fetch(address, { headers: { "accept-encoding": coding } });
      expect(answer.headers.get("content-encoding")).toBe(coding);
      expect(await answer.text()).toBe(plain);
      const again = await fetch(address, { headers: { "if-none-match": answer.headers.get("etag") ?? "" } });
      expect([again.status, await again.text()]).toEqual([304, ""]);
    }
  });
});
