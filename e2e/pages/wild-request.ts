import fc, { type Arbitrary } from "fast-check";
import type { RawRequest } from "../steps/raw-request";
import { parameterNames } from "./route";

const long = "x".repeat(3_000);
const nobody = "01900000-0000-7000-8000-00000000dead";

/** Parts of a path that name nothing, or are no name at all. */
export const wildSegments = ["%00", "a%00b", "%E0%A4%A", "%", "%2e%2e%2f", "%0a", "%ED%A0%80", "%F0%9F%98%80", "%25", "%2500", "%E7%94%B2", "__proto__", "null", "-1", "1e309", nobody, "R20260715-000001", long];

const wildValues = ["", "%00", "%E0%A4%A", "%ED%A0%80", "-1", "0", "1e309", "NaN", "9".repeat(30), "2026-13", "0000-01", "9999-12", "130199", nobody, "%27%3B--", "__proto__", "[]", "%7B%7D", "//host.example", "/%09/host.example", "/%5Chost.example", "javascript:0", "%F0%9F%98%80".repeat(60), long];

const tree = (page: string) => encodeURIComponent(JSON.stringify(["", { children: [page, { children: ["__PAGE__", {}, null, "refetch"] }] }]));

const wildHeaders: readonly Readonly<Record<string, string>>[] = [
  { rsc: "1" },
  { rsc: "1", "next-router-state-tree": "garbage" },
  { rsc: "1", "next-router-state-tree": "%E0%A4%A" },
  { rsc: "1", "next-router-state-tree": encodeURIComponent("[[[[]]]]") },
  { rsc: "1", "next-router-state-tree": tree("(bank)") },
  { rsc: "1", "next-router-state-tree": encodeURIComponent(JSON.stringify(["", { children: ["enterprise", { children: ["__PAGE__", {}, null, "refetch"] }] }])) },
  { rsc: "1", "next-router-prefetch": "1" },
  { rsc: "1", "next-router-prefetch": "9", "next-router-segment-prefetch": "/../x" },
  { rsc: "garbage", "next-url": "//host.example" },
  { "next-router-state-tree": "x".repeat(4_000) },
  { "next-url": "%00" },
  { "accept-language": "x".repeat(4_000) },
  { "accept-language": "zz-ZZ;q=9,*;q=x" },
  { "user-agent": "x".repeat(4_000) },
  { "x-forwarded-host": "host.example", "x-forwarded-proto": "javascript", "x-forwarded-for": "' OR 1, ,x" },
  { "x-forwarded-host": "a b/../", "x-forwarded-port": "-1", forwarded: "host=host.example" },
  { host: "host.example" },
  { host: "%00:x" },
  { "x-middleware-subrequest": "src/proxy:src/proxy:src/proxy:src/proxy:src/proxy" },
  { "x-middleware-rewrite": "/bank", "x-middleware-next": "1", "x-xinqiao-page": "//host.example" },
  { "x-matched-path": "/bank", "x-invoke-path": "/bank", "x-nextjs-data": "1", purpose: "prefetch" },
  { referer: "garbage", authorization: "Bearer %E0%A4%A", "if-none-match": "\"x", range: "bytes=9-1", "content-type": "x" },
  { accept: "text/x-component", "accept-encoding": "gzip;q=x, zz" },
  { "x-action-forwarded": "1", "next-action-not-found": "1" },
];

const wildCookies = [
  "xinqiao-locale=de", "xinqiao-locale=%00", "xinqiao-locale=../../etc/passwd", "xinqiao-type-size=%E0%A4%A", "xinqiao-locale=en; xinqiao-locale=zh-CN; xinqiao-type-size=__proto__",
  "next-auth.callback-url=x", "next-auth.callback-url=javascript%3A0; __Secure-next-auth.callback-url=x", "next-auth.csrf-token=%7C", "next-auth.csrf-token=a%7Cb", "NEXT_LOCALE=%E0%A4%A", "__prerender_bypass=x; __next_preview_data=x", "=; ;;=x; x", `x=${"x".repeat(6_000)}`,
];
/** These take the place of the session's own cookie. */
const wildSessions = ["next-auth.session-token=x", "next-auth.session-token=", "next-auth.session-token=%E0%A4%A", "next-auth.session-token=eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..AAAA.AAAA.AAAA", "next-auth.session-token=eyJhbGciOiJub25lIn0.e30.", `next-auth.session-token=${"x".repeat(6_000)}`, "next-auth.session-token.0=x; next-auth.session-token.1=y"];

const multipart = "multipart/form-data; boundary=x";
const part = (name: string, value: string) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const action = "40".padEnd(42, "a");

const wildPosts: readonly Pick<RawRequest, "method" | "headers" | "body">[] = [
  { method: "POST", headers: {} },
  { method: "POST", headers: { "content-type": "text/plain" }, body: "x" },
  { method: "POST", headers: { "content-type": "application/json" }, body: "{" },
  { method: "POST", headers: { "content-type": "application/json" }, body: '{"json":{"callbackUrl":5}}' },
  { method: "POST", headers: { "content-type": "application/x-www-form-urlencoded" }, body: "locale=en&locale=de&typeSize=%00&csrfToken=%E0%A4%A&callbackUrl=//host.example" },
  { method: "POST", headers: { "content-type": multipart }, body: "" },
  { method: "POST", headers: { "content-type": multipart }, body: "--x\r\nContent-Disposition: form-data; name=\"locale\"\r\n\r\nen" },
  { method: "POST", headers: { "content-type": multipart }, body: `${part("locale", "en")}${part("locale", "de")}--x--\r\n` },
  { method: "POST", headers: { "content-type": multipart }, body: `--x\r\nContent-Disposition: form-data; name="locale"; filename="a"\r\nContent-Type: x\r\n\r\nen\r\n--x--\r\n` },
  { method: "POST", headers: { "content-type": multipart }, body: `--x\r\nContent: none\r\n\r\n\r\n--x--\r\n` },
  { method: "POST", headers: { "content-type": "multipart/form-data" }, body: "x" },
  { method: "POST", headers: { "content-type": "multipart/form-data; boundary=" }, body: "--\r\n" },
  { method: "POST", headers: { "content-type": multipart }, body: `${part("$ACTION_ID_00", "")}--x--\r\n` },
  { method: "POST", headers: { "content-type": multipart }, body: `${part(`$ACTION_ID_${action}`, "")}--x--\r\n` },
  { method: "POST", headers: { "content-type": multipart }, body: `${part("$ACTION_REF_1", "")}${part("$ACTION_1:0", "{")}--x--\r\n` },
  { method: "POST", headers: { "content-type": multipart }, body: `${part("$ACTION_REF_1", "")}${part("$ACTION_1:0", '{"id":"x","bound":"$@1"}')}--x--\r\n` },
  { method: "POST", headers: { "next-action": "00aa", "content-type": "text/plain;charset=UTF-8" }, body: "[]" },
  { method: "POST", headers: { "next-action": action, "content-type": "text/plain;charset=UTF-8" }, body: "[" },
  { method: "POST", headers: { "next-action": action, "content-type": multipart }, body: "--x\r\n" },
  { method: "POST", headers: { "next-action": "x".repeat(4_000) }, body: "" },
  { method: "POST", headers: { origin: "null" }, body: "" },
  { method: "POST", headers: { origin: "http://host.example", "next-action": action, "content-type": "text/plain;charset=UTF-8" }, body: "[]" },
  { method: "POST", headers: { origin: "garbage", "content-type": multipart }, body: `${part("$ACTION_ID_00", "")}--x--\r\n` },
  { method: "POST", headers: { "sec-fetch-site": "cross-site" }, body: "" },
  ...["HEAD", "OPTIONS", "PUT", "DELETE", "PATCH", "TRACE", "PROPFIND"].map((method) => ({ method, headers: {} })),
];

const query: Arbitrary<string> = fc.array(fc.tuple(fc.constantFrom(...parameterNames), fc.constantFrom(...wildValues)), { minLength: 1, maxLength: 5 })
  .map((pairs) => `?${pairs.map(([name, value]) => `${name}=${value}`).join("&")}`.slice(0, 7_000));
const twice = fc.constantFrom(...parameterNames).map((name) => `?${name}=1&${name}=2&${name}[]=3&${name}`);

/** One thing that is wild about a request: the others are as the page expects them. */
export interface Wildness {
  readonly query?: string;
  readonly cookie?: string;
  /** Whether the cookie is sent beside the session's own. */
  readonly signedIn: boolean;
  readonly request: Pick<RawRequest, "method" | "headers" | "body">;
}

const get = { method: "GET", headers: {} } as const;

/** The kinds of wildness, each with its seeded choice. */
export const wildKinds: readonly Arbitrary<Wildness>[] = [
  fc.constant({ signedIn: true, request: get }),
  fc.oneof(query, twice).map((text) => ({ query: text, signedIn: true, request: get })),
  query.map((text) => ({ query: text, signedIn: true, request: get })),
  fc.constantFrom(...wildHeaders).map((headers) => ({ signedIn: true, request: { method: "GET", headers } })),
  fc.constantFrom(...wildHeaders).map((headers) => ({ signedIn: true, request: { method: "GET", headers } })),
  fc.constantFrom(...wildCookies).map((cookie) => ({ cookie, signedIn: true, request: get })),
  fc.constantFrom(...wildSessions).map((cookie) => ({ cookie, signedIn: false, request: get })),
  fc.constantFrom(...wildPosts).map((request) => ({ signedIn: true, request })),
  fc.constantFrom(...wildPosts).map((request) => ({ signedIn: true, request })),
];

/** All of one list on one address: what no route may be spared from is tried at least once. */
export const everyWildness: readonly Wildness[] = [
  ...wildHeaders.map((headers) => ({ signedIn: true, request: { method: "GET", headers } })),
  ...wildCookies.map((cookie) => ({ cookie, signedIn: true, request: get })),
  ...wildSessions.map((cookie) => ({ cookie, signedIn: false, request: get })),
  ...wildPosts.map((request) => ({ signedIn: true, request })),
];
