import type { RequestListener, Server } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { parseProxies } from "./client-address";
import { openDoor } from "./door";

const trusted = parseProxies("") ?? expect.fail("an empty list of proxies can be read");
const opened: Server[] = [];
afterEach(() => opened.splice(0).forEach((server) => { server.closeAllConnections(); server.close(); }));

/** The pages behind the door: they count how often they were asked, and say what they read. */
async function open(): Promise<{ port: number; asked: () => number }> {
  let asked = 0;
  const pages: RequestListener = (request, response) => {
    asked += 1;
    let body = "";
    request.on("data", (piece: Buffer) => (body += piece.toString()));
    request.on("end", () => response.end(body));
  };
  const door = openDoor(pages, { publicUrl: "http://localhost:3000", anyHost: true, trusted, dev: false });
  opened.push(door);
  door.listen(0, "127.0.0.1");
  await once(door, "listening");
  return { port: (door.address() as AddressInfo).port, asked: () => asked };
}

const multipart = { "content-type": "multipart/form-data; boundary=frontier" };
const action = { "next-action": "40".padEnd(42, "a") };
const part = (name: string, value: string) => `--frontier\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const file = (name: string, content: string) => `--frontier\r\nContent-Disposition: form-data; name="${name}"; filename="a.pdf"\r\nContent-Type: application/pdf\r\n\r\n${content}\r\n`;

async function send(headers: Record<string, string>, body: string, path = "/register") {
  const { port, asked } = await open();
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method: "POST", headers, body });
  return { status: answer.status, text: await answer.text(), asked: asked() };
}

describe("a form", () => {
  it.each([
    ["of fields", multipart, `${part("name", "甲")}--frontier--\r\n`],
    ["without any field", multipart, "--frontier--\r\n"],
    ["that works without scripts", multipart, `${part("$ACTION_REF_1", "")}${part("$ACTION_1:0", '{"id":"40aa","bound":"$@1"}')}${part("$ACTION_1:1", '[{"errors":[]}]')}${part("uscc", "{")}--frontier--\r\n`],
    ["of an action with a file and a field that looks like a reference", { ...multipart, ...action }, `${part("1_name", "$1")}${file("1_document", "%PDF")}${part("0", '[{"errors":[]},"$K1"]')}--frontier--\r\n`],
    ["of an action without one", { ...action, "content-type": "text/plain;charset=UTF-8" }, '["$undefined","$$1","$D2026-07-15T00:00:00.000Z","$n-5","$-0","$T",{"a":["$K1","$$"]}]'],
    ["of an action with a part that refers to another", { ...multipart, ...action }, `${part("2", '["x"]')}${part("1", '{"bound":"$@2"}')}${part("0", '["$h1","$1:bound"]')}--frontier--\r\n`],
    ["of an action with a very long list", { ...action, "content-type": "text/plain" }, `[[${"0,".repeat(50_000)}0]]`],
    ["of an action nested deep", { ...action, "content-type": "text/plain" }, `${"[".repeat(5_000)}${"]".repeat(5_000)}`],
    ["as programs wrote it before", { "content-type": "application/x-www-form-urlencoded" }, "a=%E0%A4%A&="],
  ])("%s reaches the pages as it was sent", async (_, headers, body) => {
    expect(await send(headers, body)).toEqual({ status: 200, text: body, asked: 1 });
  });

  it("that is large arrives whole", async () => {
    const body = `${file("document", "x".repeat(3_000_000))}--frontier--\r\n`;
    const { status, text } = await send(multipart, body, "/enterprise/needs");
    expect({ status, whole: text === body }).toEqual({ status: 200, whole: true });
  });

  it.each([
    ["breaks off", multipart, part("name", "甲")],
    ["is empty", multipart, ""],
    ["has a part without a name", multipart, "--frontier\r\nContent: none\r\n\r\n\r\n--frontier--\r\n"],
    ["has no boundary", { "content-type": "multipart/form-data" }, "x"],
    ["has an empty boundary", { "content-type": "multipart/form-data; boundary=" }, "--\r\n"],
    ["names an action and not which", multipart, `${part("$ACTION_REF_1", "")}--frontier--\r\n`],
    ["names an action in broken words", multipart, `${part("$ACTION_REF_1", "")}${part("$ACTION_1:0", "{")}--frontier--\r\n`],
    ["names an action with something that is not there", multipart, `${part("$ACTION_REF_1", "")}${part("$ACTION_1:0", '{"id":"40aa","bound":"$@1"}')}--frontier--\r\n`],
    ["is of an action and breaks off", { ...multipart, ...action }, part("0", "[]")],
    ["is of an action without arguments", { ...multipart, ...action }, `${part("1", "[]")}--frontier--\r\n`],
    ["is of an action with broken arguments", { ...multipart, ...action }, `${part("0", "[")}--frontier--\r\n`],
    ["is of an action in broken words", { ...action, "content-type": "text/plain" }, "["],
    ["is of an action and says nothing", action, ""],
    ["is of an action with something else than a list", { ...action, "content-type": "text/plain" }, "null"],
    ...["$1", "$@1", "$h1", "$F1", "$Q1", "$W1", "$B1", "$Y", "$", "$nx"].map((word) => [`is of an action and refers to nothing: ${word}`, { ...action, "content-type": "text/plain" }, JSON.stringify([{ deep: [word] }])] as const),
    ["is of an action and takes words for a file", { ...multipart, ...action }, `${part("1", '"x"')}${part("0", '["$B1"]')}--frontier--\r\n`],
    ["is of an action with a file for a list", { ...multipart, ...action }, `${file("0", "[]")}--frontier--\r\n`],
  ])("that %s is refused before the pages are asked", async (_, headers, body) => {
    const { status, text, asked } = await send(headers, body);
    expect({ status, asked, code: (JSON.parse(text) as { code: string }).code }).toEqual({ status: 400, asked: 0, code: "request-malformed" });
  });

  it("that is too large is refused as such, whatever it says", async () => {
    const { status, asked } = await send(multipart, `${file("document", "x".repeat(300_000))}--frontier--\r\n`);
    expect({ status, asked }).toEqual({ status: 413, asked: 0 });
  });

  it.each(["/department/upload?category=penalty", "/api/trpc/x"])("is nothing that %s is looked through for", async (path) => {
    expect(await send(multipart, "--frontier", path)).toEqual({ status: 200, text: "--frontier", asked: 1 });
  });
});

describe("where a page's script says that it stands", () => {
  const ask = async (state: string) => {
    const { port, asked } = await open();
    const { status } = await fetch(`http://127.0.0.1:${port}/`, { headers: { rsc: "1", "next-router-state-tree": state } });
    return { status, asked: asked() };
  };

  it("reaches the pages when it can be read", async () => {
    expect(await ask(encodeURIComponent(JSON.stringify(["", { children: ["(public)", { children: ["__PAGE__", {}] }] }, null, null])))).toEqual({ status: 200, asked: 1 });
  });

  it.each(["garbage", "%E0%A4%A", "%5B%5B%5B%5B%5D%5D%5D%5D", "{}", `%5B%22${"x".repeat(8_000)}`])("is refused when it cannot: %s", async (state) => {
    expect(await ask(state)).toEqual({ status: 400, asked: 0 });
  });
});
