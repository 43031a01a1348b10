import os from "node:os";
import { headLine, readHeadText, type SignedHead } from "@/domain/audit/head";
import { appendHeads } from "@/server/connectors/anchor/heads-file";
import { spoolHead } from "@/server/connectors/anchor/mail-spool";
import type { AnchorSetting } from "@/server/connectors/anchor/setting";
import type { Deps } from "@/server/platform/deps";

/** A place outside of the database that receives heads. */
export interface Place {
  readonly kind: "file" | "mail";
  /** Its name in the table of deliveries. */
  readonly name: string;
  /** Where it is, as the machine's administrator knows it. */
  readonly where: string;
  /** Brings it up to `heads`, of which it has received the first `received`. */
  deliver(heads: readonly SignedHead[], received: number, deps: Deps): Promise<void>;
}

/** The name of a file of heads: the same path on another machine is another file. */
export function fileName(headsFile: string): string {
  return `file ${os.hostname()} ${headsFile}`;
}

/** Every place that the settings name. */
export function placesOf({ headsFile, spool }: AnchorSetting): readonly Place[] {
  const file: Place = {
    kind: "file",
    name: fileName(headsFile),
    where: headsFile,
    async deliver(heads, received, deps) {
      const { begun } = await appendHeads(headsFile, heads.map(headLine));
      if (!begun || received === 0) return;
      deps.log.warn({ file: headsFile, heads: heads.length }, "the file of audit heads was gone and is written anew from the database");
    },
  };
  if (spool === null) return [file];
  const mail: Place = {
    kind: "mail",
    name: `mail ${spool.folder}`,
    where: spool.mail ?? spool.folder,
    async deliver(heads, received) {
      for (const signed of heads.slice(received)) await spoolOne(signed, spool);
    },
  };
  return [file, mail];
}

function spoolOne(signed: SignedHead, spool: NonNullable<AnchorSetting["spool"]>): Promise<void> {
  const head = readHeadText(signed.text);
  if (head === null) throw new Error("a stored head cannot be read");
  return spoolHead(signed, head, spool);
}
