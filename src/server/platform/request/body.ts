/** What kind of content a request says it brings, without its parameters. */
export function contentTypeOf(request: Request): string | undefined {
  return request.headers.get("content-type")?.split(";", 1)[0]?.trim().toLowerCase();
}

/**
 * The text of a request's body, or null when it is more than `mostBytes`: then reading stopped at the bound, whatever the
 * headers had said. Bytes that are no UTF-8 become replacement characters.
 */
export async function readBody(request: Request, mostBytes: number): Promise<string | null> {
  if (Number(request.headers.get("content-length") ?? 0) > mostBytes) return null;
  if (request.body === null) return "";
  const reader = (request.body as ReadableStream<Uint8Array>).getReader();
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    bytes += piece.value.byteLength;
    if (bytes > mostBytes) {
      // Not waited for: whoever sends for ever would be waited for as long.
      void reader.cancel().catch(() => undefined);
      return null;
    }
    text += decoder.decode(piece.value, { stream: true });
  }
  return text + decoder.decode();
}
