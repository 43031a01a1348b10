import type { Database, Tx } from "@/server/platform/db/client";
import { Prisma } from "@/server/platform/db/generated/client";
import { namePatterns } from "@/server/platform/db/name-pattern";

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

/** The credit code that a search consists of, if it is one. */
export function usccOf(search: string): string | undefined {
  return USCC.test(search) ? search.toUpperCase() : undefined;
}

/** Whether this person, in this office, has been logged as reading the log by the same words since. */
export async function hasReadLately(tx: Tx, reading: { personId: string; membershipId: string | null; search: string; since: Date }): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ logged: boolean }[]>`
    SELECT EXISTS (SELECT FROM audit_entry WHERE person_id = ${reading.personId}::uuid AND at > ${reading.since} AND action = 'audit.search'
      AND membership_id IS NOT DISTINCT FROM ${reading.membershipId}::uuid AND detail ->> 'search' = ${reading.search}) AS logged`;
  return row?.logged === true;
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

/** More people of one name than this are no help to whoever looks for what one of them did. */
const PEOPLE_READ = 100;

/** Entries newest first, by exact USCC, object, trace or action, or by the name of who did it or whom it is about; an empty search lists all. */
export function listAuditRows(db: Tx, { search, offset, limit }: AuditQuery): Promise<AuditRow[]> {
  return db.$queryRaw<AuditRow[]>`
    WITH found AS MATERIALIZED (${foundBy(search, offset + limit)})
    SELECT e.chain, e.position::text AS position, e.at, p.name AS person, e.role, e.action, e.object_kind AS "objectKind", e.object_id AS "objectId",
           s.name AS subject, e.uscc, e.detail, e.trace_id AS "traceId"
    FROM found JOIN audit_entry e USING (chain, position) LEFT JOIN person p ON p.id = e.person_id
    LEFT JOIN membership m ON m.id = CASE WHEN e.object_kind = 'membership' AND e.object_id ~ '^[0-9a-f-]{36}$' THEN e.object_id::uuid END
    LEFT JOIN person s ON s.id = coalesce(m.person_id, CASE WHEN e.object_kind = 'person' AND e.object_id ~ '^[0-9a-f-]{36}$' THEN e.object_id::uuid END)
    ORDER BY e.at DESC, e.chain, e.position DESC OFFSET ${offset} LIMIT ${limit}`;
}

/**
 * The newest entries that a search finds. The log only grows: each way to find an entry is a statement of its own with its own
 * index and its own end, because among alternatives the whole log would be read.
 */
function foundBy(search: string, last: number): Prisma.Sql {
  const newest = (condition: Prisma.Sql) => Prisma.sql`(SELECT chain, position FROM audit_entry WHERE ${condition} ORDER BY at DESC, chain, position DESC LIMIT ${last})`;
  if (search === "") return newest(Prisma.sql`true`);
  // The column has a fixed width: compared with a text of any width, its index would not be looked into.
  if (USCC.test(search)) return newest(Prisma.sql`uscc = upper(${search})::char(18)`);
  const named = Prisma.join(namePatterns(search).map((pattern) => Prisma.sql`name ILIKE ${pattern}`), " OR ");
  const people = Prisma.sql`SELECT id FROM person WHERE ${named} ORDER BY name, id LIMIT ${PEOPLE_READ}`;
  const ways = [
    Prisma.sql`object_id = ${search}`, Prisma.sql`trace_id = ${search}`, Prisma.sql`action = ${search}`,
    Prisma.sql`person_id = ANY(ARRAY(${people}))`, Prisma.sql`object_id = ANY(ARRAY(SELECT p.id::text FROM (${people}) p))`,
    Prisma.sql`object_id = ANY(ARRAY(SELECT m.id::text FROM membership m WHERE m.person_id IN (SELECT p.id FROM (${people}) p)))`,
  ];
  return Prisma.join(ways.map(newest), " UNION ");
}
