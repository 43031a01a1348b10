import { pipeline } from "node:stream/promises";
import { refuse } from "@/domain/outcome/outcome";
import type { ParseAnswer } from "./parse-apart";
import { FileRefused, stagedText, type Parcel } from "./staged-text";

// The program of `parseApart`: a file on standard input becomes COPY text on standard output, and what became of it a message.
const parcel = process.argv[2];
// Whoever started us is gone, so nobody is left to read for.
process.on("disconnect", () => process.exit());
if (parcel !== undefined) process.send?.(await answer(JSON.parse(parcel) as Parcel), () => { process.disconnect(); });

async function answer(wish: Parcel): Promise<ParseAnswer> {
  let bytes = 0;
  const counted = async function* () {
    for await (const text of stagedText(wish, process.stdin)) {
      const piece = Buffer.from(text);
      bytes += piece.byteLength;
      yield piece;
    }
  };
  try {
    await pipeline(counted, process.stdout);
    return { ok: true, bytes };
  } catch (error) {
    if (error instanceof FileRefused) return refuse(error.refusal.reason, error.refusal.detail);
    throw error;
  }
}
