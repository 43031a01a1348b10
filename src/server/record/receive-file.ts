import type { Sql } from "postgres";
import { refuse, type Outcome } from "@/domain/outcome/outcome";
import { Turns } from "../platform/confinement/turn";
import type { Deps } from "../platform/deps";
import { ingestFile, type IngestCommand, type IngestRefusal, type IngestResult } from "./ingest-file";
import { openBulkConnection } from "./merge-repository";
import { parseApart } from "./parse-apart";

// Next loads this module once per bundle; the memory that the workers share is the machine's.
const kept = globalThis as typeof globalThis & { xinqiaoIngestTurns?: Turns };
const turns = () => (kept.xinqiaoIngestTurns ??= new Turns({ atOnce: 2, mostWaiting: 8, patienceMs: 60_000 }));

export type ReceiveRefusal = IngestRefusal | "ingestion-busy";

/**
 * As `ingestFile`, for a file from outside: it is read in a process of its own with bounded memory and time, two files at once,
 * and a few more wait. Refuses in addition when the line is full (`ingestion-busy`), a file whose reading costs more than it
 * may (`file-too-demanding`), and one that comes too slowly (`upload-too-slow`).
 */
export async function receiveFile(deps: Deps, command: IngestCommand, connect: () => Sql = openBulkConnection): Promise<Outcome<IngestResult, ReceiveRefusal>> {
  const leave = await turns().enter();
  if (leave === null) {
    if ("stream" in command) command.stream.destroy();
    return refuse("ingestion-busy");
  }
  try {
    return await ingestFile(deps, command, connect, parseApart);
  } finally {
    leave();
  }
}
