import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient, type Prisma } from "./generated/client";

/** The ordinary way to the database. */
export type Database = PrismaClient;

/** The same inside a transaction; repositories take this. */
export type Tx = Prisma.TransactionClient;

// Nobody waits longer for a connection, free or new; who waited in vain is told that the database is away.
const CONNECT_PATIENCE_MS = 15_000;
const RUNTIME_ROLE = "xinqiao_app";

// A hot statement opens with its own name in a comment; each connection then plans it once. Names are few, so memory is bounded.
const STATEMENT_NAME = /^\s*\/\* prepared: ([a-z-]+) \*\//;

/**
 * Connects as the runtime role: with an address of its own (`appUrl`), or by assuming the role on the owner's address.
 * `max` is the number of connections kept.
 */
export function connectDatabase(url: string, { appUrl, max = 10 }: { appUrl?: string; max?: number } = {}): Database {
  const pool = { connectionString: appUrl ?? url, max, connectionTimeoutMillis: CONNECT_PATIENCE_MS, keepAlive: true, ...(appUrl === undefined ? { options: `-c role=${RUNTIME_ROLE}` } : {}) };
  const adapter = new PrismaPg(pool, { statementNameGenerator: ({ sql }) => STATEMENT_NAME.exec(sql)?.[1] ?? "" });
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 10_000, timeout: 30_000 } });
}

/** Refuses to go on when the role, or one that it may become, could walk past row-level security, or when that is off. Start-up calls it once. */
export async function assertRoleIsBound(db: Database): Promise<void> {
  const [row] = await db.$queryRaw<{ name: string; bypass: boolean; open: boolean }[]>`
    SELECT current_user::text AS name,
           EXISTS (SELECT FROM pg_roles r WHERE (r.rolsuper OR r.rolbypassrls) AND pg_has_role(current_user, r.oid, 'MEMBER')) AS bypass,
           EXISTS (SELECT FROM pg_class c WHERE c.relname IN ('credit_record', 'credit_record_version') AND (NOT c.relrowsecurity OR pg_has_role(current_user, c.relowner, 'MEMBER'))) AS open`;
  if (row === undefined || row.bypass || row.open) {
    throw new Error(`The database role ${row?.name ?? "?"} could bypass row-level security; the platform does not start with it.`);
  }
}
