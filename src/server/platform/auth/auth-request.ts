import NextAuth from "next-auth";
import type { NextApiRequest, NextApiResponse } from "next";
import { publicUrl } from "../env/env";
import { authCookies } from "./cookie";
import { DeviceCookie } from "./device-cookie";
import { authOptions } from "./options";

/** What our own pages ask of the session library. It knows more actions, some of which answer nonsense with a failure of the server. */
const actions: Readonly<Record<string, "GET" | "POST">> = { csrf: "GET", session: "GET", providers: "GET", "callback/credentials": "POST", signout: "POST" };

/** Where it would show pages of its own, ours stands. */
const shown = new Set(["signin", "error"]);

const fields = ["csrfToken", "loginName", "password", "json"] as const;
const LONGEST = 1_000;

/**
 * Answers a request to the session library. Only what it needs reaches it: its two cookies, four text fields, and no address to go
 * on to, neither in the form nor in the query nor in a cookie, so that nobody can name one.
 */
export async function answerAuth(request: Request, path: readonly string[]): Promise<Response> {
  const action = path.join("/");
  if (shown.has(action)) return new Response(null, { status: 303, headers: { location: "/sign-in" } });
  const method = Object.hasOwn(actions, action) ? actions[action] : undefined;
  if (method === undefined) return refusal(404, "not-found");
  if ((request.method === "HEAD" ? "GET" : request.method) !== method) return refusal(405, "method-unknown", { allow: method });
  const form = method === "GET" ? {} : await readForm(request);
  return form === null ? refusal(415, "form-expected") : ask(request, { path, method, form });
}

function refusal(status: number, code: string, headers: Readonly<Record<string, string>> = {}): Response {
  return Response.json({ code }, { status, headers });
}

/** The fields that count, each once; null for a body that is no form. */
async function readForm(request: Request): Promise<Record<string, string> | null> {
  if (!/^application\/x-www-form-urlencoded\b/i.test(request.headers.get("content-type") ?? "")) return null;
  const sent = new URLSearchParams(await request.text());
  return Object.fromEntries(fields.flatMap((name) => {
    const value = sent.get(name);
    return value === null || value.length > LONGEST ? [] : [[name, value]];
  }));
}

/** Hands the question to the library in the way that lets us say what it sees, and turns its answer into one of the web's. */
async function ask(request: Request, { path, method, form }: { path: readonly string[]; method: string; form: Readonly<Record<string, string>> }): Promise<Response> {
  // The library knows no other place to read the address from, but what a request says.
  process.env.NEXTAUTH_URL = publicUrl();
  const cookies = authCookies();
  const question = { method, query: { nextauth: [...path] }, body: form, headers: Object.fromEntries(request.headers), cookies: ownCookies(request, Object.values(cookies).map(({ name }) => name)) };
  const answer = new Answer();
  const device = new DeviceCookie(request.headers.get("cookie") ?? "");
  const options = { ...authOptions(device), useSecureCookies: cookies.sessionToken.options.secure, cookies };
  await NextAuth(question as unknown as NextApiRequest, answer as unknown as NextApiResponse, options);
  return answer.response(device.lines());
}

function ownCookies(request: Request, names: readonly string[]): Record<string, string> {
  const sent = (request.headers.get("cookie") ?? "").split(";").map((part) => /^\s*([^=]+)=(.*)$/.exec(part));
  return Object.fromEntries(sent.flatMap((pair) => {
    const [, name = "", value = ""] = pair ?? [];
    return names.includes(name) ? [[name, decoded(value.trim())]] : [];
  }));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}

/** Gathers what the library says in the manner of Node's server. */
class Answer {
  readonly #headers = new Headers();
  readonly #cookies: string[] = [];
  #status = 200;
  #body: string | null = null;

  status(code: number): this {
    this.#status = code;
    return this;
  }
  getHeader(): string[] {
    return [];
  }
  setHeader(name: string, value: string | readonly string[]): this {
    if (typeof value === "string") this.#headers.set(name, value);
    // No address to go on to is kept in a cookie either.
    else this.#cookies.push(...value.filter((cookie) => !/^[^=]*callback-url=/.test(cookie)));
    return this;
  }
  json(body: unknown): this {
    this.#headers.set("content-type", "application/json");
    return this.end(JSON.stringify(body));
  }
  send(body: unknown): this {
    return typeof body === "string" || body === undefined ? this.end(body) : this.json(body);
  }
  end(body?: string): this {
    this.#body = body ?? null;
    return this;
  }
  response(more: readonly string[]): Response {
    for (const cookie of [...this.#cookies, ...more]) this.#headers.append("set-cookie", cookie);
    return new Response(this.#body, { status: this.#status, headers: this.#headers });
  }
}
