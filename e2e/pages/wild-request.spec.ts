import type { Page } from "@playwright/test";
import fc from "fast-check";
import { expect, test } from "../fixtures/city";
import { sendRaw, type RawAnswer, type RawRequest } from "../steps/raw-request";
import { settled } from "../steps/usable";
import { actionIds, fill, isOf, openSegments, routes } from "./route";
import { everyWildness, wildKinds, wildSegments, type Wildness } from "./wild-request";

const seed = 20_261_129;

/** Who asks, where links to things of theirs stand, and which part of the site is theirs. */
const people = [
  { login: "", own: /^\/(?!enterprise|bank|centre|bureau|department|platform)/, start: ["/", "/products"] },
  { login: "enterprise-legal", own: /^\/(enterprise|account|sign-in)/, start: ["/enterprise", "/enterprise/needs", "/enterprise/authorisations", "/enterprise/reports"] },
  { login: "bank-officer", own: /^\/(bank|account|api)/, start: ["/bank"] },
  { login: "centre-clerk", own: /^\/centre/, start: ["/centre/sessions"] },
  { login: "bureau-analyst", own: /^\/bureau/, start: [] },
  { login: "department-steward", own: /^\/department/, start: ["/department"] },
  { login: "platform-operator", own: /^\/platform/, start: [] },
] as const;

/** What no answer shows: our sources, our database, our packages. */
const leak = /node_modules|Prisma|postgres(ql)?:\/\/|\n\s+at .+:\d+:\d+/;
/** A page that streams has said 200 before something of it breaks; then a mark stands in its place. */
const broken = /data-dgst="(?!NEXT_|BAILOUT|DYNAMIC)|:E\{"digest":"(?!NEXT_|BAILOUT|DYNAMIC)/;

function faultOf(base: string, { status, location, text }: RawAnswer): string | null {
  if (status === 0) return "no answer";
  if (status >= 500) return `status ${status}`;
  if (broken.test(text)) return `status ${status}, and a piece of the page broke`;
  if (leak.test(text)) return `status ${status}, and a leak: ${leak.exec(text)?.[0] ?? ""}`;
  return location !== undefined && new URL(location, base).origin !== base ? `leads to ${location}` : null;
}

/** Asks, and asks again where Next only wants its own question spelled in the address. */
async function ask(base: string, request: RawRequest): Promise<RawAnswer> {
  const answer = await sendRaw(base, request);
  const again = answer.status === 307 && /[?&]_rsc/.test(answer.location ?? "") && request.headers.rsc !== undefined;
  return again ? sendRaw(base, { ...request, path: answer.location ?? "/" }) : answer;
}

/** What is sent comes from a page of ours, unless it says otherwise: the door lets nothing else with a session through. */
function requestOf(base: string, path: string, session: string, { query = "", cookie = "", signedIn, request }: Wildness): RawRequest {
  const cookies = [signedIn ? session : "", cookie].filter((text) => text !== "").join("; ");
  const sent = { ...(cookies === "" ? {} : { cookie: cookies }), ...(request.method === "POST" && request.headers["sec-fetch-site"] === undefined ? { origin: base } : {}) };
  return { ...request, path: `${path}${query}`, headers: { ...sent, ...request.headers } };
}

async function sessionOf(page: Page): Promise<string> {
  return (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
}

/** Sends them a few at a time and tells of each that was answered wrongly. */
async function faults(base: string, requests: readonly RawRequest[]): Promise<string[]> {
  const told: string[] = [];
  const waiting = [...requests];
  const send = async () => {
    for (let request = waiting.pop(); request !== undefined; request = waiting.pop()) {
      const fault = faultOf(base, await ask(base, request));
      if (fault !== null) told.push(`${request.method} ${request.path.slice(0, 200)} ${JSON.stringify({ ...request.headers, cookie: request.headers.cookie?.slice(-80), body: request.body }).slice(0, 300)}: ${fault}`);
    }
  };
  await Promise.all(Array.from({ length: 6 }, send));
  return told;
}

for (const [index, { login, own, start }] of people.entries()) {
  test(`no request of any kind breaks a page that ${login === "" ? "the public" : login} may ask for`, async ({ as, baseURL }) => {
    test.setTimeout(240_000);
    const base = new URL(baseURL ?? "").origin;
    const page = await as(login);
    const links: string[] = [];
    for (const path of start) {
      await page.goto(path);
      await settled(page, path);
      links.push(...await page.locator("a[href]").evaluateAll((all) => all.map((link) => (link.getAttribute("href") ?? "").replace(/[?#].*$/, ""))));
    }
    const session = await sessionOf(page);
    const seen = [...new Set(links)];
    const mine = routes.filter((route) => own.test(route));
    const requests = mine.flatMap((route, place) => {
      const at = seed + 1_000 * index + place;
      const real = openSegments(route).length === 0 ? [route] : seen.filter((link) => isOf(route, link)).slice(0, 1);
      const missing = fc.sample(fc.constantFrom(...wildSegments), { seed: at, numRuns: openSegments(route).length === 0 ? 0 : 4 }).map((segment) => fill(route, () => segment));
      const address = real[0] ?? missing[0] ?? route;
      const wild = wildKinds.flatMap((kind, step) => fc.sample(kind, { seed: at + 100 * step, numRuns: 1 })).map((wildness) => requestOf(base, address, session, wildness));
      return [...wild, ...missing.map((path) => requestOf(base, path, session, { signedIn: true, request: { method: "GET", headers: {} } }))];
    });
    const [first = "/"] = mine.filter((route) => openSegments(route).length === 0);
    const whole = everyWildness.map((wildness) => requestOf(base, first, session, wildness));
    expect(mine.length).toBeGreaterThan(0);
    expect(await faults(base, [...requests, ...whole])).toEqual([]);
  });
}

const argumentLists = ["[]", "[null]", '["x"]', '[{},{}]', '[[],[]]', '["$undefined","$undefined"]', '["$NaN","$Infinity"]', '["$D9999999999","$n1"]', '[{"get":"x"},{"get":"x","getAll":1}]', '[5,5,5,5]', '{"0":1}', "null", '["$K1"]', '["$F1"]', '["$1"]', '["$@1"]', '["$Q1","$W1"]', '["$B1"]', '["$h1"]', '["$R1"]', '["$T"]', '["$Y"]'];

for (const { login, page: path } of [{ login: "", page: "/register" }, { login: "bank-officer", page: "/account/sessions" }]) {
  test(`no action breaks over what ${login === "" ? "the public" : login} calls it with`, async ({ as, baseURL }) => {
    const base = new URL(baseURL ?? "").origin;
    const session = await sessionOf(await as(login));
    const calls = actionIds().flatMap((id, place) => fc.sample(fc.constantFrom(...argumentLists), { seed: seed + place, numRuns: 3 }).map((body) => (
      requestOf(base, path, session, { signedIn: true, request: { method: "POST", headers: { "next-action": id, "content-type": "text/plain;charset=UTF-8" }, body } })
    )));
    expect(calls.length).toBeGreaterThan(40);
    expect(await faults(base, calls)).toEqual([]);
  });
}

const attacks: readonly (readonly [path: string, request?: Partial<RawRequest>])[] = [
  ["/verify/%00"],
  ["/verify/R1?h=%00"],
  ["/verify?number=1&number=2&h=1&h=2"],
  ["/products/%E0%A4%A"],
  ["/preference", { method: "POST" }],
  ["/department/upload", { method: "POST", headers: { origin: "null" } }],
  ["/api/auth/callback/credentials"],
  ["/", { headers: { cookie: "next-auth.callback-url=x" } }],
  ["/", { method: "POST", headers: { origin: "http://host.example", "next-action": "40".padEnd(42, "a") }, body: "[]" }],
  ["/register", { method: "POST", headers: { "content-type": "multipart/form-data; boundary=x" }, body: "--x\r\n" }],
];

for (const [path, { method = "GET", headers = {}, body } = {}] of attacks) {
  test(`is no failure of ours: ${method} ${path} ${JSON.stringify(headers)}`, async ({ baseURL }) => {
    const { status } = await sendRaw(baseURL ?? "", { method, path, headers, body });
    expect(status).toBeGreaterThanOrEqual(200);
    expect(status).toBeLessThan(500);
  });
}

test("what leads on after sign-in never leads to another host", async ({ as, baseURL }) => {
  const page = await as("bank-officer");
  for (const next of ["/%09/host.example", "//host.example", "/%5Chost.example", "/..//host.example", "javascript:0", "https://host.example/", "/%252f%252fhost.example"]) {
    const { location = "/" } = await sendRaw(baseURL ?? "", { method: "GET", path: `/sign-in?next=${next}`, headers: { cookie: await sessionOf(page) } });
    expect({ next, leads: new URL(location, baseURL).pathname }).toEqual({ next, leads: "/bank" });
  }
});
