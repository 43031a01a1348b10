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
  if (!MULTIPART.test(type)) return isArgumentList(body.toString());
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

/** The arguments stand under plain numbers, the first one under 0; what they name may be files and fields beside them. */
function holdsArguments(form: FormData): boolean {
  const first = form.get("0");
  return typeof first === "string" && isArgumentList(first) && [...form].every(([name, value]) => !/^\d+$/.test(name) || typeof value !== "string" || isJson(value));
}

/** A form that works without scripts names its action, and what that was given beforehand, in fields of its own. */
function holdsBoundActions(form: FormData): boolean {
  return [...form].every(([name, value]) => {
    if (/^\$ACTION_\w+:\d+$/.test(name)) return typeof value === "string" && isJson(value) && refersToFields(form, name.replace(/\d+$/, ""), value);
    return !name.startsWith("$ACTION_REF_") || form.has(`$ACTION_${name.slice("$ACTION_REF_".length)}:0`);
  });
}

/** "$@1" stands for the field of that number. */
function refersToFields(form: FormData, prefix: string, text: string): boolean {
  return [...text.matchAll(/"\$@?([0-9a-f]+)"/g)].every(([, number = ""]) => form.has(`${prefix}${Number.parseInt(number, 16)}`));
}

function isArgumentList(text: string): boolean {
  return text.startsWith("[") && isJson(text);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
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
