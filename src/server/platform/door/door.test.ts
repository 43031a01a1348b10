import http, { type RequestListener, type Server } from "node:http";
import net from "node:net";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { bodyLimits, bodyLimitOf } from "./body-limit";
import { parseProxies } from "./client-address";
import { openDoor, type DoorSettings } from "./door";

const trusted = parseProxies("") ?? expect.fail("an empty list of proxies can be read");
const settings: DoorSettings = { publicUrl: "http://localhost:3000", anyHost: true, trusted, dev: false };
const opened: Server[] = [];
afterEach(() => opened.splice(0).forEach((server) => { server.closeAllConnections(); server.close(); }));

/** Reads the whole body and tells what it was given, as the pages behind the door would. */
const pages: RequestListener = (request, response) => {
  let bytes = 0;
  request.on("data", (piece: Buffer) => (bytes += piece.length));
  request.on("error", () => undefined);
  request.on("end", () => response.end(JSON.stringify({ bytes, headers: request.headers })));
};

async function open(changed: Partial<DoorSettings> = {}, serve = pages): Promise<number> {
  const door = openDoor(serve, { ...settings, ...changed });
  opened.push(door);
  door.listen(0, "127.0.0.1");
  await once(door, "listening");
  return (door.address() as AddressInfo).port;
}

/** Sends the words as they are and answers what came back until the other side closed. */
async function speak(port: number, words: string): Promise<string> {
  const socket = net.connect(port, "127.0.0.1");
  let heard = "";
  socket.on("data", (piece) => (heard += piece.toString()));
  socket.on("error", () => undefined);
  socket.on("end", () => socket.end());
  socket.end(words);
  await once(socket, "close");
  return heard;
}

/** A body without a declared length, sent until the other side has had enough. */
function sendForever(port: number, path: string): Promise<{ status: number | undefined; sent: number }> {
  return new Promise((resolve) => {
    let sent = 0;
    let status: number | undefined;
    const request = http.request({ port, path, method: "POST", headers: { "transfer-encoding": "chunked" } }, (answer) => { status = answer.statusCode; answer.resume(); });
    const piece = Buffer.alloc(64 * 1024, "x");
    const timer = setInterval(() => { sent += piece.length; request.write(piece); }, 1);
    request.on("error", () => undefined);
    request.on("close", () => { clearInterval(timer); resolve({ status, sent }); });
  });
}

describe("the door", () => {
  it("lets nobody name the host: below it stands the public address, but for a demo city that has none", async () => {
    const named = { publicUrl: "https://credit.example.org", anyHost: false };
    const words = "GET / HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\nX-Forwarded-Proto: javascript\r\nConnection: close\r\n\r\n";
    const anyProxy = parseProxies("127.0.0.1") ?? expect.fail("an address can be read");
    for (const changed of [named, { ...named, trusted: anyProxy }]) {
      const heard = await speak(await open(changed), words);
      expect(heard).toContain('"host":"credit.example.org"');
      expect(heard).toContain('"x-forwarded-host":"credit.example.org"');
      expect(heard).toContain('"x-forwarded-proto":"https"');
      expect(heard).not.toContain("evil.example");
    }
    expect(await speak(await open(), words)).toContain('"host":"evil.example"');
  });

  it("names the host of a demo city as the page does that asks, also where the pages call themselves by another name", async () => {
    const heard = await speak(await open(), "POST / HTTP/1.1\r\nHost: 127.0.0.1:3000\r\nOrigin: http://localhost:3000\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    expect(heard).toContain('"host":"localhost:3000"');
    expect(heard).toContain('"x-forwarded-host":"localhost:3000"');
  });

  it("lets an ordinary request through, with one believable address", async () => {
    const answer = await fetch(`http://127.0.0.1:${await open()}/api/trpc/x`, { method: "POST", body: "hello", headers: { "x-forwarded-for": "1.2.3.4" } });
    expect(await answer.json()).toMatchObject({ bytes: 5, headers: { "x-forwarded-for": "127.0.0.1" } });
  });

  it.each(["/verify/%00", "/verify/R1?h=%00", "/%"])("answers 400 to %s without asking the pages", async (path) => {
    const heard = await speak(await open({}, () => expect.fail("the pages were asked")), `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    expect(heard).toMatch(/^HTTP\/1.1 400 /);
    expect(heard).toContain('"code":"address-malformed"');
  });

  it("answers a person with a page in both languages", async () => {
    const heard = await speak(await open(), "GET /% HTTP/1.1\r\nHost: x\r\nAccept: text/html\r\n\r\n");
    expect(heard).toMatch(/地址无法识别[\s\S]*cannot be read/);
  });

  it.each([["POST", "Origin: null"], ["POST", "Origin: https://evil.example"], ["POST", "Sec-Fetch-Site: cross-site"]])("refuses %s with %s", async (method, header) => {
    const heard = await speak(await open(), `${method} /department/upload HTTP/1.1\r\nHost: x\r\n${header}\r\nContent-Length: 0\r\n\r\n`);
    expect(heard).toMatch(/^HTTP\/1.1 403 [\s\S]*"code":"foreign-origin"/);
  });

  it("refuses a method that no page has", async () => {
    expect(await speak(await open(), "TRACE / HTTP/1.1\r\nHost: x\r\n\r\n")).toMatch(/^HTTP\/1.1 405 /);
  });

  it("refuses a body that declares itself too large without reading it", async () => {
    const heard = await speak(await open({}, () => expect.fail("the pages were asked")), `POST /api/auth/x HTTP/1.1\r\nHost: x\r\nContent-Length: ${100 * 1024 * 1024}\r\n\r\n`);
    expect(heard).toMatch(/^HTTP\/1.1 413 [\s\S]*"code":"request-too-large"/);
  });

  it("stops reading a body that does not say how large it is as soon as it is too large", async () => {
    let reached = 0;
    const port = await open({}, (request) => {
      request.on("data", (piece: Buffer) => (reached += piece.length));
      request.on("error", () => undefined);
    });
    const { status, sent } = await sendForever(port, "/api/trpc/enterprise.register");
    expect(status).toBe(413);
    expect(reached).toBeLessThanOrEqual(bodyLimitOf("/api/trpc"));
    expect(sent, "bytes until the connection was ended").toBeLessThan(1024 * 1024 * 1024);
  });

  it("tells the browser what a page may load, with a number that is never used twice and that the pages know", async () => {
    const port = await open();
    const policies = await Promise.all([1, 2].map(async () => {
      const answer = await fetch(`http://127.0.0.1:${port}/`);
      const policy = answer.headers.get("content-security-policy") ?? "";
      expect(((await answer.json()) as { headers: Record<string, string> }).headers["content-security-policy"]).toBe(policy);
      return policy;
    }));
    for (const policy of policies) expect(policy).toMatch(/script-src 'self' 'nonce-[A-Za-z0-9+/]{22}==' 'strict-dynamic';/);
    expect(policies.join(" ").match(/script-src [^;]*unsafe/)).toBeNull();
    expect(policies[0]).not.toBe(policies[1]);
  });

  it.each([["https://city.example", "max-age=63072000; includeSubDomains"], ["http://localhost:3000", null]])("asks for https ever after exactly where the public address is %s", async (publicUrl, expected) => {
    const answer = await fetch(`http://127.0.0.1:${await open({ publicUrl })}/`);
    expect(answer.headers.get("strict-transport-security")).toBe(expected);
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  });
});

describe("the limit of a body", () => {
  it("exists for every path, and its own holds for the deepest prefix", () => {
    expect(bodyLimits.map(([prefix]) => prefix).filter((prefix, index, all) => all.slice(0, index).some((earlier) => earlier !== "/" && prefix.startsWith(`${earlier}/`)))).toEqual([]);
    expect(bodyLimitOf("/api/trpc/x")).toBe(1024 * 1024);
    expect(bodyLimitOf("/api/trpcx")).toBe(bodyLimitOf("/"));
    expect(bodyLimitOf("/nowhere")).toBe(256 * 1024);
  });
});
