import { Readable } from "node:stream";
import type { ReadableStream as NodeWebStream } from "node:stream/web";
import { caller } from "@/server/caller";
import { refusalAnswer } from "../refusal-answer";

/** Takes one file as the body, streamed: a delivery may be larger than memory. `category` and `name` are in the address. That it comes from a page of ours has been looked at by the door. */
export async function POST(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const stream = request.body === null ? Readable.from([]) : Readable.fromWeb(request.body as NodeWebStream<Uint8Array>);
  try {
    return Response.json(await (await caller()).record.upload({ category: searchParams.get("category") ?? "", fileName: searchParams.get("name") ?? "", stream }));
  } catch (error) {
    return refusalAnswer(error);
  }
}
