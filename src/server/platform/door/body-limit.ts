import type { IncomingMessage } from "node:http";

const KILOBYTE = 1024;
const MEGABYTE = 1024 * KILOBYTE;

/** The most bytes that each part of the site reads of one request's body; the first prefix that fits holds. */
export const bodyLimits: readonly (readonly [prefix: string, bytes: number])[] = [
  // A delivery of a department; the format's own, smaller limit is told by the service.
  ["/department/upload", 1_025 * MEGABYTE],
  ["/api/auth", 16 * KILOBYTE],
  ["/api/trpc", MEGABYTE],
  ["/api/v1", 10 * MEGABYTE],
  ["/preference", 4 * KILOBYTE],
  // A supplement may be a document of 5 MB, and the form around it weighs a little more.
  ["/enterprise", 6 * MEGABYTE],
  ["/", 256 * KILOBYTE],
];

/** How many bytes of body a request to this path may carry. */
export function bodyLimitOf(path: string): number {
  const covers = (prefix: string) => prefix === "/" || path === prefix || path.startsWith(`${prefix}/`);
  return bodyLimits.find(([prefix]) => covers(prefix))?.[1] ?? 0;
}

/** Whether the request says itself that it is larger than may be. */
export function declaresTooMuch(request: IncomingMessage, limit: number): boolean {
  const length = request.headers["content-length"];
  return length !== undefined && (!/^\d{1,15}$/.test(length) || Number(length) > limit);
}

/**
 * Counts the body as it comes off the wire and calls `whenOver` once, as soon as it is more than the limit; nothing of what is
 * over reaches the reader. It stands before the reader's buffers, so that nobody keeps what nobody will read.
 */
export function watchBody(request: IncomingMessage, limit: number, whenOver: () => void): void {
  const push = request.push.bind(request);
  let bytes = 0;
  request.push = (piece: Buffer | null, encoding?: BufferEncoding) => {
    // What comes after the limit is let fall, and read on so that the answer can be heard; the refusal ends the connection.
    if (bytes > limit) return true;
    bytes += piece?.length ?? 0;
    if (bytes <= limit) return push(piece, encoding);
    whenOver();
    return true;
  };
}
