import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import routerState from "next/dist/server/app-render/parse-and-validate-flight-router-state.js";

const MULTIPART = /^multipart\/form-data\b/i;
const URL_ENCODED = /^application\/x-www-form-urlencoded\b/i;

/** Whether the framework takes the body apart before any code of ours sees it, and fails where it is not as a browser writes it. */
export function isFrameworkForm({ method, url = "", headers }: IncomingMessage): boolean {
  if (method !== "POST" || /^\/(?:api|department\/upload)(?:[/?]|$)/.test(url)) return false;
  const type = headers["content-type"] ?? "";
  return MULTIPART.test(type) || (headers["next-action"] !== undefined && !URL_ENCODED.test(type));
}

/**
 * Keeps a body until it has come in, and only then calls `whenWhole` with it; the reader finds it as if nothing had happened once
 * `letGo` is called. Whoever limits the body has to stand before this.
 */
export function receiveBody(request: IncomingMessage, whenWhole: (body: Buffer, letGo: () => void) => void): void {
  const push = request.push.bind(request);
  const pieces: Buffer[] = [];
  request.push = (piece: Buffer | null) => {
    if (piece !== null) return pieces.push(piece) > 0;
    const body = Buffer.concat(pieces);
    whenWhole(body, () => {
      if (body.length > 0) push(body);
      push(null);
    });
    return true;
  };
}

/** Whether the body is whole and says what its headers promise: a form, or the arguments of an action. */
export async function isSoundForm(headers: IncomingHttpHeaders, body: Buffer): Promise<boolean> {
  const isAction = headers["next-action"] !== undefined;
  const type = headers["content-type"] ?? "";
  if (!MULTIPART.test(type)) return isArgumentList(body.toString()) && areArguments(body.toString(), () => false);
  const form = await parse(type, body);
  return form !== null && (isAction ? holdsArguments(form) : holdsBoundActions(form));
}

async function parse(type: string, body: Buffer): Promise<FormData | null> {
  try {
    return await new Response(new Uint8Array(body), { headers: { "content-type": type } }).formData();
  } catch {
    return null;
  }
}

/** The arguments stand under plain numbers, the first ones under 0; what they name may be files and fields beside them. */
function holdsArguments(form: FormData): boolean {
  const first = form.get("0");
  const has = (part: number) => typeof form.get(String(part)) === "string";
  return typeof first === "string" && isArgumentList(first) && [...form].every(([name, value]) => !/^\d+$/.test(name) || (typeof value === "string" && areArguments(value, has)));
}

/** A form that works without scripts names its action, and what that was given beforehand, in fields of its own. */
function holdsBoundActions(form: FormData): boolean {
  return [...form].every(([name, value]) => {
    const prefix = /^(\$ACTION_\w+:)\d+$/.exec(name)?.[1];
    if (prefix !== undefined) return typeof value === "string" && areArguments(value, (part) => typeof form.get(`${prefix}${part}`) === "string");
    return !name.startsWith("$ACTION_REF_") || form.has(`$ACTION_${name.slice("$ACTION_REF_".length)}:0`);
  });
}

function isArgumentList(text: string): boolean {
  return text.startsWith("[");
}

/** What the pages' script writes of what JSON has no word for; a text of a person's that begins with a dollar sign begins with two. */
const WORD = /^\$(?:\$.*|undefined|NaN|-?Infinity|-0|D.*|n-?\d+|T.*|K[0-9a-f]+)$/s;
/** It refers to another part of the same form by its number, and perhaps to something within. */
const REFERENCE = /^\$[@h]?([0-9a-f]{1,8})(?::.*)?$/s;

/** Whether these are arguments as the pages' script writes them: JSON, in which every reference is to a part that is there. */
function areArguments(text: string, has: (part: number) => boolean): boolean {
  const waiting: unknown[] = [];
  try {
    waiting.push(JSON.parse(text));
  } catch {
    return false;
  }
  while (waiting.length > 0) {
    const value = waiting.pop();
    // One by one: a list may be longer than a call can have arguments.
    if (typeof value === "object" && value !== null) for (const inner of Object.values(value)) waiting.push(inner);
    if (typeof value !== "string" || !value.startsWith("$") || WORD.test(value)) continue;
    const part = REFERENCE.exec(value)?.[1];
    if (part === undefined || !has(Number.parseInt(part, 16))) return false;
  }
  return true;
}

/** Whether the framework can read where its own script says that it stands; asked of the framework itself, which fails where it cannot. */
export function isReadableRouterState({ "next-router-state-tree": state }: IncomingHttpHeaders): boolean {
  try {
    routerState.parseAndValidateFlightRouterState(state);
    return true;
  } catch {
    return false;
  }
}
