import { createHash } from "node:crypto";
import { promisify } from "node:util";
import zlib from "node:zlib";
import type { IncomingMessage, ServerResponse } from "node:http";
import { contentPolicy } from "./page-policy.ts";
import type { Render, Rendered } from "./render.ts";

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);

// Pages that say the same to everybody who has not signed in; whatever depends on who asks must never stand here.
const PUBLIC = /^\/(?:|accessibility|centres|help|policies|products|products\/[0-9a-f-]{36}|statistics)$/;
// A visitor's wishes that change such a page; any other cookie changes nothing of it, but a session's does.
const WISHES = ["xinqiao-locale=en", "xinqiao-type-size=large"];
const SESSION = /(?:^|;\s*)(?:__Secure-)?next-auth\.session-token/;
const MOST_PAGES = 300;

interface Kept {
  readonly at: number;
  readonly etag: string;
  readonly policy: string;
  readonly plain: Buffer;
  readonly coded: Readonly<Record<"br" | "gzip", Buffer>>;
}

/** Serves a page from what is kept, or says that it is not for keeping. `now` is in milliseconds. */
export type PublicPages = (request: IncomingMessage, response: ServerResponse, now: number) => Promise<boolean>;

/**
 * Keeps each public page for so many seconds, rendered and compressed once for everybody; its figures carry the time they were
 * computed. Of many who ask at once the first has it rendered. While it is rendered anew the last one is given out, but never
 * one older than twice the time.
 */
export function keepPublicPages(render: Render, seconds: number): PublicPages {
  const kept = new Map<string, Kept>();
  const rendering = new Map<string, Promise<Kept | null>>();
  const fresh = (key: string, path: string, cookie: string, now: number) => {
    const running = rendering.get(key) ?? render(path, cookie).then((page) => keep(page, now)).catch(() => null).finally(() => rendering.delete(key));
    rendering.set(key, running);
    return running.then((page) => remember(kept, key, page));
  };
  return async (request, response, now) => {
    const cookie = wishesOf(request);
    if (cookie === null) return false;
    const path = request.url ?? "/";
    const key = `${cookie} ${path}`;
    const known = kept.get(key);
    const age = known === undefined ? Number.POSITIVE_INFINITY : (now - known.at) / 1_000;
    const renewed = age < seconds ? undefined : fresh(key, path, cookie, now);
    const page = age < 2 * seconds ? known : await renewed;
    if (page === undefined || page === null) return false;
    answer(request, response, page);
    return true;
  };
}

/** The cookies that shape the page, or null when the page is not the same for everybody. */
function wishesOf({ method, url = "/", headers }: IncomingMessage): string | null {
  if (method !== "GET" || headers.rsc !== undefined || headers["next-action"] !== undefined) return null;
  if (!PUBLIC.test(url.split("?", 1)[0] ?? "")) return null;
  const { cookie = "" } = headers;
  if (SESSION.test(cookie)) return null;
  const given = new Set(cookie.split(";").map((part) => part.trim()));
  return WISHES.filter((wish) => given.has(wish)).join("; ");
}

async function keep({ status, type, setsCookie, body }: Rendered, at: number): Promise<Kept | null> {
  if (status !== 200 || setsCookie || !type.startsWith("text/html")) return null;
  const [br, gz] = await Promise.all([brotli(body, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 5 } }), gzip(body)]);
  const html = body.toString();
  return {
    at,
    etag: `"${createHash("sha256").update(body).digest("base64url")}"`,
    policy: contentPolicy(digestsOf(html, "script"), digestsOf(html, "style")),
    plain: body,
    coded: { br, gzip: gz },
  };
}

/** A page for everybody can carry no number used once; each script that stands in it is allowed by what it says. */
function digestsOf(html: string, tag: "script" | "style"): string[] {
  const inside = html.matchAll(new RegExp(`<${tag}(?![^>]*\\ssrc=)[^>]*>([\\s\\S]*?)</${tag}>`, "g"));
  return [...new Set(Array.from(inside, ([, text = ""]) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`))];
}

/** Whoever was asked for longest ago goes first when there are too many. */
function remember(kept: Map<string, Kept>, key: string, page: Kept | null): Kept | null {
  kept.delete(key);
  if (page === null) return null;
  kept.set(key, page);
  const [oldest] = kept.keys();
  if (kept.size > MOST_PAGES && oldest !== undefined) kept.delete(oldest);
  return page;
}

function answer({ headers }: IncomingMessage, response: ServerResponse, { etag, policy, plain, coded }: Kept): void {
  response.setHeader("Content-Security-Policy", policy);
  const shared = { etag, "cache-control": "private, no-cache", vary: "Cookie, Accept-Encoding" };
  if (headers["if-none-match"] === etag) {
    response.writeHead(304, shared).end();
    return;
  }
  const accepts = headers["accept-encoding"] ?? "";
  const coding = (["br", "gzip"] as const).find((name) => accepts.includes(name));
  const body = coding === undefined ? plain : coded[coding];
  const encoding = coding === undefined ? {} : { "content-encoding": coding };
  response.writeHead(200, { ...shared, ...encoding, "content-type": "text/html; charset=utf-8", "content-length": body.length }).end(body);
}
