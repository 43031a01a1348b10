import { exportRejects } from "@/server/record/export-rejects";
import { receiveFile, type ReceiveRefusal } from "@/server/record/receive-file";
import { systemActor } from "@/server/platform/access/actor";
import { depsFor } from "@/server/platform/runtime";
import { exitCode, printRefusal, UsageError, type Desk, type ExitCode, type Verb } from "./verb";

/** Takes in files of credit records, one JSON line a file, and prints what a batch set aside. */
export const ingest: Verb = {
  forms: ["ingest <category> <file…>", "ingest rejects <batch>"],
  database: true,
  async run(words, desk) {
    const [first, ...files] = words;
    if (first === undefined || first.startsWith("-")) throw new UsageError("a category and at least one file are expected");
    if (files.length === 0) throw new UsageError(first === "rejects" ? "a batch number is expected" : "at least one file is expected");
    return first === "rejects" ? printRejects(files, desk) : takeIn(first, files, desk);
  },
};

/** A refused file does not stop the ones after it. */
async function takeIn(category: string, files: readonly string[], desk: Desk): Promise<ExitCode> {
  const refused: ReceiveRefusal[] = [];
  for (const file of files) {
    const outcome = await receiveFile(depsFor(systemActor), { category, path: desk.file(file) });
    if (outcome.ok) {
      const { batch, lines, accepted, unchanged, withdrawn, rejected } = outcome.value;
      desk.print({ category, file, batch, lines, accepted, unchanged, withdrawn, rejected });
    } else {
      refused.push(outcome.reason);
      printRefusal(desk, { reason: outcome.reason, detail: { ...outcome.detail, category, file } });
    }
  }
  return refused.length === 0 ? exitCode.done : exitCode.refused;
}

async function printRejects(batches: readonly string[], desk: Desk): Promise<ExitCode> {
  const [batch = "", ...more] = batches;
  if (more.length > 0) throw new UsageError("one batch at a time");
  const outcome = await exportRejects(depsFor(systemActor), { batch });
  if (!outcome.ok) return printRefusal(desk, outcome);
  for await (const piece of outcome.value) desk.write(piece);
  return exitCode.done;
}
