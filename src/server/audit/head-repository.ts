import type { SignedHead } from "@/domain/audit/head";
import { fromUtcDate, type LocalDate } from "@/domain/calendar/local-date";
import type { Database, Tx } from "@/server/platform/db/client";

export interface ChainEnd {
  readonly chain: number;
  readonly length: number;
  readonly head: string;
}

export interface StoredHead extends SignedHead {
  readonly number: number;
  readonly day: LocalDate;
  readonly signedAt: Date;
}

const stored = { number: true, day: true, signedAt: true, text: true, digest: true, keyId: true, publicKey: true, signature: true } as const;

export async function findNewestHead(db: Tx): Promise<StoredHead | null> {
  const row = await db.auditHead.findFirst({ orderBy: { number: "desc" }, select: stored });
  return row === null ? null : { ...row, day: fromUtcDate(row.day) };
}

/** All heads in order. */
export async function listHeads(db: Database): Promise<readonly StoredHead[]> {
  const rows = await db.auditHead.findMany({ orderBy: { number: "asc" }, select: stored });
  return rows.map((row) => ({ ...row, day: fromUtcDate(row.day) }));
}

/** Every chain's length and head as of one moment, and which physical database this is: a copy, or one restored, is another. */
export async function readChainEnds(db: Database): Promise<{ database: string; chains: readonly ChainEnd[] }> {
  const [row] = await db.$queryRaw<{ database: string; chains: ChainEnd[] | null }[]>`
    SELECT (SELECT c.system_identifier::text FROM pg_control_system() c) || '/'
             || (SELECT d.oid::text FROM pg_database d WHERE d.datname = current_database()) AS database,
           (SELECT json_agg(json_build_object('chain', chain, 'length', length, 'head', head) ORDER BY chain) FROM audit_chain) AS chains`;
  return { database: row?.database ?? "", chains: row?.chains ?? [] };
}

/** Keeps a head; of two that sign the same day, or after the same head, the second keeps nothing and is answered false. */
export async function insertHead(tx: Tx, head: StoredHead): Promise<boolean> {
  const kept = await tx.$executeRaw`
    INSERT INTO audit_head (number, day, signed_at, text, digest, key_id, public_key, signature)
    VALUES (${head.number}, ${head.day}::date, ${head.signedAt}, ${head.text}, ${head.digest}, ${head.keyId}, ${head.publicKey}, ${head.signature})
    ON CONFLICT DO NOTHING`;
  return kept === 1;
}

export interface Delivery {
  readonly number: number;
  readonly place: string;
  readonly outcome: string;
  readonly at: Date;
}

/** The newest head that reached a place whole. */
export function findDelivered(db: Database, place: string): Promise<Delivery | null> {
  return db.auditHeadDelivery.findFirst({ where: { place, outcome: "written" }, orderBy: { number: "desc" } });
}

/** What last went wrong with a head at a place. */
export function findFailure(db: Database, place: string, number: number): Promise<Delivery | null> {
  return db.auditHeadDelivery.findFirst({ where: { place, number, outcome: { not: "written" } }, orderBy: { at: "desc" } });
}

/** Notes what came of a head at a place; the same outcome is noted once. */
export async function insertDelivery(db: Database, delivery: Delivery): Promise<void> {
  await db.auditHeadDelivery.createMany({ data: [delivery], skipDuplicates: true });
}

export interface UnheldHead {
  readonly number: number;
  readonly chain: number;
  readonly position: bigint;
  readonly what: "shorter" | "rewritten";
}

/** The first head whose chain no longer has, at that length, the entry with that hash: for each end of a chain one look into the log's key. */
export async function findUnheldHead(db: Database, ends: readonly (ChainEnd & { number: number })[]): Promise<UnheldHead | undefined> {
  const [unheld] = await db.$queryRaw<UnheldHead[]>`
    SELECT h.number, h.chain, h.length AS position, CASE WHEN e.chain IS NULL THEN 'shorter' ELSE 'rewritten' END AS what
    FROM unnest(${ends.map(({ number }) => number)}::int[], ${ends.map(({ chain }) => chain)}::int[],
                ${ends.map(({ length }) => length)}::bigint[], ${ends.map(({ head }) => head)}::text[]) AS h (number, chain, length, head)
    LEFT JOIN audit_entry e ON e.chain = h.chain AND e.position = h.length
    WHERE h.length > 0 AND e.hash IS DISTINCT FROM h.head ORDER BY h.number, h.chain LIMIT 1`;
  return unheld;
}
