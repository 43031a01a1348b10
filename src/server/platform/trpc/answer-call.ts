import { TRPCError, type AnyRouter } from "@trpc/server";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import { TRPC_ERROR_CODES_BY_KEY, type TRPC_ERROR_CODE_KEY } from "@trpc/server/rpc";
import { contentTypeOf, readBody } from "../request/body";
import { exceedsBounds } from "../request/json-text";
import { comeAgain as comeAgainLater } from "../limit/come-again";
import { comeAgain } from "./come-again";
import { inputBounds } from "./foreign-input";
import type { Context } from "./init";
import { transformer } from "./transformer";

const ENDPOINT = "/api/trpc";
const JSON_TYPE = "application/json";

/** What one request may ask: calls at once, characters in its address, bytes in its body. */
export const callBounds = { calls: 10, addressCharacters: 8192, bodyBytes: 1_048_576 } as const;

// The calls of a batch stand one level below the request.
const textBounds = { depth: inputBounds.depth + 1, values: inputBounds.values };
const calledName = /^[A-Za-z]+\.[A-Za-z]+$/;

interface Answering {
  readonly router: AnyRouter;
  readonly createContext: () => Context | Promise<Context>;
}

/**
 * Answers calls of procedures, each batch at most ten: GET with plain JSON as `input`, or POST with a body of plain JSON. What no
 * client of ours sends (other methods, other content, more than the bounds) is refused before anything reads it, and what is
 * handed on is made anew, so that nothing else of a request can ask the library for more.
 */
export async function answerCalls(request: Request, { router, createContext }: Answering): Promise<Response> {
  if (request.method !== "GET" && request.method !== "POST") return refusal("METHOD_NOT_SUPPORTED", { allow: "GET, POST" });
  const asked = new URL(request.url);
  if (asked.pathname.length + asked.search.length > callBounds.addressCharacters) return refusal("PAYLOAD_TOO_LARGE");
  const isBatch = asked.searchParams.get("batch") === "1";
  const called = asked.pathname.slice(ENDPOINT.length + 1).split(",");
  if (called.length > (isBatch ? callBounds.calls : 1)) return refusal("BAD_REQUEST");
  if (!called.every((name) => calledName.test(name))) return refusal("NOT_FOUND");
  if (request.method === "POST" && contentTypeOf(request) !== JSON_TYPE) return refusal("UNSUPPORTED_MEDIA_TYPE");
  const input = request.method === "POST" ? await readBody(request, callBounds.bodyBytes) : (asked.searchParams.get("input") ?? "");
  if (input === null || exceedsBounds(input, textBounds)) return refusal("PAYLOAD_TOO_LARGE");
  const address = new URL(`${ENDPOINT}/${called.join(",")}`, asked.origin);
  if (isBatch) address.searchParams.set("batch", "1");
  if (request.method === "GET" && input !== "") address.searchParams.set("input", input);
  const req = new Request(address, { method: request.method, headers: { "content-type": JSON_TYPE }, body: request.method === "POST" ? input : undefined, signal: request.signal });
  return fetchRequestHandler({ endpoint: ENDPOINT, req, router, createContext, maxBatchSize: callBounds.calls, responseMeta });
}

/** When to come again: something is away for the moment, or was asked for too often. */
function responseMeta({ errors }: { readonly errors: readonly TRPCError[] }) {
  const away = comeAgain({ errors });
  return away.status === undefined ? { headers: comeAgainLater(errors) } : away;
}

/** A refusal as our client reads it from any procedure. */
function refusal(code: TRPC_ERROR_CODE_KEY, headers: Record<string, string> = {}): Response {
  const httpStatus = getHTTPStatusCodeFromError(new TRPCError({ code }));
  const reason = code === "PAYLOAD_TOO_LARGE" ? "input-too-large" : undefined;
  const error: unknown = transformer.output.serialize({ message: reason ?? code, code: TRPC_ERROR_CODES_BY_KEY[code], data: { code, httpStatus, reason } });
  return Response.json({ error }, { status: httpStatus, headers });
}
