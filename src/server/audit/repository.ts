import type { Database } from "@/server/platform/db/client";
import { Prisma } from "@/server/platform/db/generated/client";

const USCC = /^[0-9A-Z]{18}$/i;

export interface BrokenEntry {
  readonly chain: number;
  readonly position: bigint;
  readonly what: string;
}

/** Recomputes each entry's hash from its row and its predecessor, and each chain's length and head. One statement: the log may be long. */
export async function findFirstBrokenEntry(db: Database): Promise<{ entries: number; broken: BrokenEntry | undefined }> {
  const [count] = await db.$queryRaw<{ entries: bigint }[]>`SELECT count(*) AS entries FROM audit_entry`;
  const [broken] = await db.$queryRaw<BrokenEntry[]>`
    WITH walked AS (
      SELECT e.chain, e.position, e.hash, e.previous_hash,
             encode(sha256(convert_to(audit_text(e), 'UTF8')), 'hex') AS computed,
             lag(e.hash, 1, '') OVER w AS before, lag(e.position, 1, 0::bigint) OVER w AS before_position
      FROM audit_entry e WINDOW w AS (PARTITION BY e.chain ORDER BY e.position)),
    ends AS (
      SELECT c.chain, c.length, c.head, max(e.position) AS last, (array_agg(e.hash ORDER BY e.position DESC))[1] AS last_hash
      FROM audit_chain c LEFT JOIN audit_entry e ON e.chain = c.chain GROUP BY c.chain, c.length, c.head)
    SELECT chain, position, CASE WHEN position <> before_position + 1 THEN 'missing' WHEN previous_hash <> before THEN 'order' ELSE 'text' END AS what
    FROM walked WHERE computed <> hash OR previous_hash <> before OR position <> before_position + 1
    UNION ALL
    SELECT chain, coalesce(last, 0) + 1, 'missing' FROM ends WHERE length <> coalesce(last, 0) OR head <> coalesce(last_hash, '')
    ORDER BY chain, position LIMIT 1`;
  return { entries: Number(count?.entries ?? 0n), broken };
}

export interface AuditQuery {
  readonly search: string;
  readonly offset: number;
  readonly limit: number;
}

export interface AuditRow {
  readonly chain: number;
  readonly position: string;
  readonly at: Date;
  readonly person: string | null;
  readonly role: string;
  readonly action: string;
  readonly objectKind: string;
  readonly objectId: string;
  /** The name of the person that the entry is about: of who signed in, or was given a role. */
  readonly subject: string | null;
  readonly uscc: string | null;
  readonly detail: unknown;
  readonly traceId: string | null;
}

/** Entries newest first, by exact USCC, object, trace or action, or by part of the person's name; an empty search lists all. */
export function listAuditRows(db: Database, { search, offset, limit }: AuditQuery): Promise<AuditRow[]> {
  // Only as a condition of its own can an enterprise's code be looked up; among alternatives the whole log would be read.
  const found = USCC.test(search)
    ? Prisma.sql`e.uscc = upper(${search})`
    : Prisma.sql`${search} = '' OR e.object_id = ${search} OR e.trace_id = ${search} OR e.action = ${search} OR p.name LIKE ${`%${search.replace(/[\\%_]/g, "\\$&")}%`}`;
  return db.$queryRaw<AuditRow[]>`
    SELECT e.chain, e.position::text AS position, e.at, p.name AS person, e.role, e.action, e.object_kind AS "objectKind", e.object_id AS "objectId",
           s.name AS subject, e.uscc, e.detail, e.trace_id AS "traceId"
    FROM audit_entry e LEFT JOIN person p ON p.id = e.person_id
    LEFT JOIN person s ON s.id = CASE WHEN e.object_kind = 'person' AND e.object_id ~ '^[0-9a-f-]{36}$' THEN e.object_id::uuid END
    WHERE ${found}
    ORDER BY e.at DESC, e.chain, e.position DESC OFFSET ${offset} LIMIT ${limit}`;
}
