import { randomUUID } from "node:crypto";
import fs from "node:fs/promises";
import path from "node:path";
import { shortDigest, headLine, type Head, type SignedHead } from "@/domain/audit/head";

export interface Spool {
  readonly folder: string;
  readonly mail: string | undefined;
}

/** The message that carries a head: plain ASCII, and its only long line is the head itself as it stands in the file. */
function message(signed: SignedHead, head: Head, mail: string | undefined): string {
  return [
    `To: ${mail ?? "undisclosed-recipients:;"}`,
    `Date: ${new Date(head.signedAt).toUTCString().replace("GMT", "+0000")}`,
    `Subject: Xinqiao audit head ${head.number} of ${head.day}, ${shortDigest(signed.digest)}`,
    `Message-ID: <audit-head-${head.number}-${shortDigest(signed.digest)}@xinqiao>`,
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: base64",
    "",
    ...(Buffer.from(`${headLine(signed)}\n`).toString("base64").match(/.{1,76}/g) ?? []),
    "",
  ].join("\r\n");
}

/**
 * Lays a head into the folder from which a mail program sends. A simulated mailbox as far as the platform goes: it knows no mail
 * server. The message gets its name when it is whole, so nobody sends half of one.
 */
export async function spoolHead(signed: SignedHead, head: Head, spool: Spool): Promise<void> {
  await fs.mkdir(spool.folder, { recursive: true });
  const name = path.join(spool.folder, `audit-head-${String(head.number).padStart(6, "0")}.eml`);
  const draft = path.join(spool.folder, `.${randomUUID()}`);
  await fs.writeFile(draft, message(signed, head, spool.mail), { flag: "wx", flush: true });
  await fs.rename(draft, name);
}
