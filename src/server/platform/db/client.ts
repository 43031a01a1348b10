import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient, type Prisma } from "./generated/client";

/** The ordinary way to the database. */
export type Database = PrismaClient;

/** The same inside a transaction; repositories take this. */
export type Tx = Prisma.TransactionClient;

const RUNTIME_ROLE = "xinqiao_app";

// A hot statement opens with its own name in a comment; each connection then plans it once. Names are few, so memory is bounded.
const STATEMENT_NAME = /^\s*\/\* prepared: ([a-z-]+) \*\//;

/**
 * Connects as the runtime role: with an address of its own (`appUrl`), or by assuming the role on the owner's address.
 * `max` is the number of connections kept.
 */
export function connectDatabase(url: string, { appUrl, max = 10 }: { appUrl?: string; max?: number } = {}): Database {
  const pool = { connectionString: appUrl ?? url, max, ...(appUrl === undefined ? { options: `-c role=${RUNTIME_ROLE}` } : {}) };
  const adapter = new PrismaPg(pool, { statementNameGenerator: ({ sql }) => STATEMENT_NAME.exec(sql)?.[1] ?? "" });
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 10_000, timeout: 30_000 } });
}

/** Refuses to go on when the role could walk past row-level security. Start-up calls it once. */
export async function assertRoleIsBound(db: Database): Promise<void> {
  const [row] = await db.$queryRaw<{ name: string; bypass: boolean; owner: boolean }[]>`
    SELECT r.rolname AS name, r.rolsuper OR r.rolbypassrls AS bypass,
           EXISTS (SELECT FROM pg_class c WHERE c.relname = 'credit_record' AND pg_has_role(r.oid, c.relowner, 'MEMBER')) AS owner
    FROM pg_roles r WHERE r.rolname = current_user`;
  if (row === undefined || row.bypass || row.owner) {
    throw new Error(`The database role ${row?.name ?? "?"} could bypass row-level security; the platform does not start with it.`);
  }
}
