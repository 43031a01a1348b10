import { Readable } from "node:stream";
import type { ReadableStream as NodeWebStream } from "node:stream/web";
import { caller } from "@/server/caller";
import { refusalAnswer } from "../refusal-answer";

/** Takes one file as the body, streamed: a delivery may be larger than memory. `category` and `name` are in the address. */
export async function POST(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const origin = request.headers.get("origin");
  // Only our own pages may send a file with the person's cookies.
  if (origin === null || !URL.canParse(origin) || new URL(origin).host !== request.headers.get("host")) return new Response(null, { status: 403 });
  const stream = request.body === null ? Readable.from([]) : Readable.fromWeb(request.body as NodeWebStream<Uint8Array>);
  try {
    return Response.json(await (await caller()).record.upload({ category: searchParams.get("category") ?? "", fileName: searchParams.get("name") ?? "", stream }));
  } catch (error) {
    return refusalAnswer(error);
  }
}
