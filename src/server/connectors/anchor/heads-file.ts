import fs from "node:fs/promises";
import path from "node:path";
import { inTurn } from "@/server/platform/postgres/lock";

const NEWLINE = 0x0a;

/** The lines of a file of heads; the last may be one that is just being written. Null where there is no such file. */
export async function readHeadLines(file: string): Promise<{ lines: readonly string[]; unfinished: string } | null> {
  const text = await fs.readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (text === null) return null;
  const lines = text.split("\n");
  const unfinished = lines.pop() ?? "";
  return { lines: lines.map((line) => line.trim()).filter((line) => line !== ""), unfinished };
}

/** The place cannot take the heads: it holds others than the table, or is no file at all. Nothing is appended to it. */
export class UnfitHeadsFile extends Error {
  constructor(readonly code: "differs" | "no-file", file: string) {
    super(`${file} cannot take the heads: ${code}`);
  }
}

/**
 * Brings the file up to `lines`, all heads in order, and onto the disk. It only ever appends: a line that a full disk or a killed
 * process cut off is continued where it broke off. Several processes of a machine take turns. Answers how many lines were added, and
 * whether the file had to be begun anew.
 */
export async function appendHeads(file: string, lines: readonly string[]): Promise<{ added: number; begun: boolean }> {
  return inTurn(file, "audit-heads", async () => {
    await fs.mkdir(path.dirname(file), { recursive: true });
    const whole = Buffer.from(lines.map((line) => `${line}\n`).join(""));
    const handle = await fs.open(file, "a+");
    try {
      if (!(await handle.stat()).isFile()) throw new UnfitHeadsFile("no-file", file);
      const present = await handle.readFile();
      // Another process may have signed and written the next head meanwhile: then the file is ahead of us.
      const common = Math.min(present.byteLength, whole.byteLength);
      if (!present.subarray(0, common).equals(whole.subarray(0, common))) throw new UnfitHeadsFile("differs", file);
      const missing = whole.subarray(present.byteLength);
      if (missing.byteLength > 0) await handle.writeFile(missing);
      await handle.sync();
      return { added: missing.filter((byte) => byte === NEWLINE).length, begun: present.byteLength === 0 };
    } finally {
      await handle.close();
    }
  });
}
