import { randomBytes } from "node:crypto";
import http, { type IncomingMessage, type RequestListener, type Server, type ServerResponse } from "node:http";
import { bodyLimitOf, declaresTooMuch, watchBody } from "./body-limit.ts";
import { settleForwarding, type TrustedProxies } from "./client-address.ts";
import { isFrameworkForm, isReadableRouterState, isSoundForm, receiveBody } from "./form-body.ts";
import { comesFromOwnPage } from "./origin.ts";
import { contentPolicy, setSafetyHeaders } from "./page-policy.ts";
import type { PublicPages } from "./public-page.ts";
import { answerRefusal, type DoorRefusal } from "./refusal.ts";
import { refuseTarget } from "./request-target.ts";

export interface DoorSettings {
  /** The public address: whose pages may change something, and whether it is https. */
  readonly publicUrl: string;
  /** Whether pages reached under another host name count as ours: in the demo city, which nobody has given a name. */
  readonly anyHost: boolean;
  readonly trusted: TrustedProxies;
  /** Development rewrites scripts on the fly, which no policy would let it. */
  readonly dev: boolean;
  /** Pages that are the same for everybody, where such are kept. */
  readonly publicPages?: PublicPages;
}

const METHODS = new Set(["GET", "HEAD", "POST", "OPTIONS"]);

/** The server that stands in front of the pages. What cannot be meant well is answered here, before anything reads or decodes it. */
export function openDoor(serve: RequestListener, settings: DoorSettings): Server {
  return http.createServer((request, response) => {
    setSafetyHeaders(response, settings.publicUrl.startsWith("https:"));
    const refusal = refuse(request, settings);
    if (refusal !== null) return answerRefusal(request, response, refusal);
    settleForwarding(request.headers, request.socket.remoteAddress, settings.trusted);
    nameHost(request, settings);
    const ask = () => {
      if (!settings.dev) setPolicy(request, response);
      serve(request, response);
    };
    if (isFrameworkForm(request)) askWithForm(request, response, ask);
    else if (settings.publicPages === undefined) ask();
    else void settings.publicPages(request, response, performance.now()).then((served) => served || ask());
    // Last, so that it stands before whoever keeps the body.
    limitBody(request, response);
  });
}

/** A form is looked through before anything takes it apart. */
function askWithForm(request: IncomingMessage, response: ServerResponse, ask: () => void): void {
  receiveBody(request, (body, letGo) => void isSoundForm(request.headers, body).then((sound) => {
    if (!sound) return answerRefusal(request, response, "request-malformed");
    letGo();
    ask();
  }));
}

function refuse(request: IncomingMessage, { publicUrl, anyHost }: DoorSettings): DoorRefusal | null {
  const target = refuseTarget(request.url);
  if (target !== null) return target;
  if (!METHODS.has(request.method ?? "")) return "method-unknown";
  if (!isReadableRouterState(request.headers)) return "request-malformed";
  if (!comesFromOwnPage(request.method, request.headers, { origin: new URL(publicUrl).origin, anyHost })) return "foreign-origin";
  return declaresTooMuch(request, bodyLimitOf(pathOf(request))) ? "request-too-large" : null;
}

/**
 * Below the door there is one host, the public address's, whatever name the request or a proxy gives it. In a demo city without
 * one it is the host whose page asks, which the door has let through; there the pages call themselves under another name too.
 */
function nameHost({ headers }: IncomingMessage, { publicUrl, anyHost }: DoorSettings): void {
  const site = anyHost ? headers.origin : publicUrl;
  if (site === undefined || !URL.canParse(site)) return;
  const { host, protocol } = new URL(site);
  Object.assign(headers, { host, "x-forwarded-host": host, "x-forwarded-proto": protocol.slice(0, -1) });
}

function limitBody(request: IncomingMessage, response: ServerResponse): void {
  watchBody(request, bodyLimitOf(pathOf(request)), () => answerRefusal(request, response, "request-too-large"));
}

/** A number used once marks the scripts that the pages themselves write; the pages read it from the request's own policy header. */
function setPolicy(request: IncomingMessage, response: ServerResponse): void {
  const nonce = `'nonce-${randomBytes(16).toString("base64")}'`;
  const policy = contentPolicy([nonce, "'strict-dynamic'"], [nonce, "'report-sample'"]);
  request.headers["content-security-policy"] = policy;
  response.setHeader("Content-Security-Policy", policy);
}

function pathOf({ url }: IncomingMessage): string {
  return url?.split("?", 1)[0] ?? "/";
}
