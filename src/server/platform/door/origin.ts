import type { IncomingHttpHeaders } from "node:http";

const READING = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Whether a request may change something: one that reads always; any other only from a page of our own. A browser names the
 * page's origin; it must be the public address, or in the demo city the host that was asked. "null" (a sandboxed page, a file)
 * is foreign. Every browser of today says one or the other; who says neither is a program that nobody can be lured into running.
 */
export function comesFromOwnPage(method: string | undefined, headers: IncomingHttpHeaders, own: { readonly origin: string; readonly anyHost: boolean }): boolean {
  if (READING.has(method ?? "GET")) return true;
  const site = headers["sec-fetch-site"];
  if (site === "cross-site" || site === "same-site") return false;
  const { origin } = headers;
  if (origin === undefined) return true;
  if (origin === own.origin) return true;
  return own.anyHost && headers.host !== undefined && (origin === `http://${headers.host}` || origin === `https://${headers.host}`);
}
