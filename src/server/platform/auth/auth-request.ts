import { NextRequest } from "next/server";
import { contentTypeOf, readBody } from "../request/body";

/** What our own pages ask of the session library; it has more actions, one of which writes whatever it is sent into the log. */
const actions: Readonly<Record<string, readonly string[]>> = {
  GET: ["csrf", "providers", "session", "signin", "error"],
  POST: ["callback/credentials", "signout", "signin/credentials"],
};

const FORM = "application/x-www-form-urlencoded";
const MOST_BYTES = 16_384;
const fields = ["csrfToken", "loginName", "password", "json", "redirect"] as const;
/** No login and no password that was ever kept is longer. */
const LONGEST_FIELD = 500;
const LONGEST_PATH = 2000;
const returnCookie = /^(?:__Secure-)?next-auth\.callback-url$/;

/**
 * The request as the session library may read it, made anew from what our pages send; or the answer to one that they never send.
 * The library answers what it cannot read with an error of its own, and names its own settings as the cause.
 */
export async function cleanAuthRequest(request: NextRequest): Promise<NextRequest | Response> {
  const { pathname, searchParams, origin } = request.nextUrl;
  const action = pathname.replace(/^\/api\/auth\//, "");
  if (actions[request.method]?.includes(action) !== true) return new Response(null, { status: 404 });
  const broken = request.cookies.getAll().find(({ name, value }) => returnCookie.test(name) && !isReadable(value));
  if (broken !== undefined) return new Response(null, { status: 400, headers: { "set-cookie": `${broken.name}=; Path=/; Max-Age=0${broken.name.startsWith("__Secure-") ? "; Secure" : ""}` } });
  const address = new URL(pathname, origin);
  keepReturn(address.searchParams, searchParams);
  const error = searchParams.get("error");
  if (error !== null && /^[\w-]{1,60}$/.test(error)) address.searchParams.set("error", error);
  if (request.method === "GET") return new NextRequest(address, { headers: request.headers });
  if (contentTypeOf(request) !== FORM) return new Response(null, { status: 415 });
  const body = await readBody(request, MOST_BYTES);
  if (body === null) return new Response(null, { status: 413 });
  return new NextRequest(address, { method: "POST", headers: request.headers, body: cleanForm(new URLSearchParams(body)).toString() });
}

/** Whether the library can read what it kept itself: a path, or an address of the web. */
function isReadable(kept: string): boolean {
  return kept === "" || kept.startsWith("/") || (URL.canParse(kept) && /^https?:$/.test(new URL(kept).protocol));
}

function cleanForm(sent: URLSearchParams): URLSearchParams {
  const kept = new URLSearchParams();
  for (const name of fields) {
    const value = sent.get(name);
    if (value !== null) kept.set(name, value.slice(0, LONGEST_FIELD));
  }
  keepReturn(kept, sent);
  return kept;
}

/** Where to go on to afterwards: of a whole address only the path, so that nobody is led elsewhere. */
function keepReturn(kept: URLSearchParams, sent: URLSearchParams): void {
  const wanted = sent.get("callbackUrl");
  if (wanted === null || wanted.length > LONGEST_PATH || !URL.canParse(wanted, "http://localhost")) return;
  const { pathname, search } = new URL(wanted, "http://localhost");
  kept.set("callbackUrl", `/${pathname.replace(/^\/+/, "")}${search}`);
}
