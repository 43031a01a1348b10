import { once } from "node:events";
import type { Readable } from "node:stream";
import type { CategoryDefinition } from "@/domain/report/category";
import { openCsv } from "./csv";
import type { Opened } from "./line-source";
import { openNdjson } from "./ndjson";
import { openXlsx } from "./xlsx";

export type FileFormat = "csv" | "ndjson" | "xlsx";

const ZIP_MAGIC = "PK\u0003\u0004";

/** What kind of file this is, told from its first bytes; an empty one by its name. */
export async function formatOf(stream: Readable, fileName: string): Promise<FileFormat> {
  const head = (await peek(stream)).subarray(0, 1024).toString("utf8");
  if (head.startsWith(ZIP_MAGIC)) return "xlsx";
  const text = head.replace(/^\uFEFF/, "").trimStart();
  if (text === "") return /\.(?:ndjson|jsonl)$/i.test(fileName) ? "ndjson" : "csv";
  return text.startsWith("{") ? "ndjson" : "csv";
}

/** Opens the file in its format. */
export async function openSource(definition: CategoryDefinition, format: FileFormat, stream: Readable): Promise<Opened> {
  if (format === "xlsx") return openXlsx(definition, stream);
  return format === "ndjson" ? openNdjson(definition, stream) : openCsv(definition, stream);
}

/** The first bytes, left in the stream for whoever reads it next. */
async function peek(stream: Readable): Promise<Buffer> {
  for (;;) {
    const chunk = stream.read() as Buffer | null;
    if (chunk !== null) {
      stream.unshift(chunk);
      return chunk;
    }
    if (stream.readableEnded || stream.closed) return Buffer.alloc(0);
    await Promise.race([once(stream, "readable"), once(stream, "end"), once(stream, "close")]);
  }
}
