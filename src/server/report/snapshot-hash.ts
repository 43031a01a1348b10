import { createHash } from "node:crypto";
import { canonicalJson } from "@/domain/report/canonical-json";
import type { Snapshot } from "@/domain/report/snapshot";

export interface SealedSnapshot {
  readonly canonical: string;
  /** SHA-256 of the canonical text, hex. */
  readonly hash: string;
}

/** The text under which a snapshot is kept, and the digest that proves it. */
export function sealSnapshot(snapshot: Snapshot): SealedSnapshot {
  const canonical = canonicalJson(snapshot);
  return { canonical, hash: createHash("sha256").update(canonical).digest("hex") };
}

/** The digest's first 16 characters: short enough to print under the QR code, long enough that no forgery will hit it. */
export function shortHash(hash: string): string {
  return hash.slice(0, 16);
}
