import { Client } from "pg";
import { accept, refuse, type Outcome } from "@/domain/outcome/outcome";
import { planMigration, type Applied, type Obstacle } from "./plan";
import { readScripts, type Script } from "./script";

// The number that Prisma's own migrate command locks, so that the two never run at once.
const prismaLock = 72707369;

// Prisma's table, column for column, so that its command line stays usable where it can run.
const bookkeeping = `
  create table if not exists _prisma_migrations (
    id varchar(36) primary key not null,
    checksum varchar(64) not null,
    finished_at timestamptz,
    migration_name varchar(255) not null,
    logs text,
    rolled_back_at timestamptz,
    started_at timestamptz not null default now(),
    applied_steps_count integer not null default 0
  )`;

// No such host, nobody listens, no answer; wrong name or password, no such database, too many connections, starting or stopping.
const UNREACHABLE = /^(?:E(?:CONN\w+|NOTFOUND|AI_AGAIN|TIMEDOUT|HOSTUNREACH|NETUNREACH)|28\w{3}|3D000|53300|57P\w{2})$/;
/** The first version with what the migrations use: uuidv7(), old rows in RETURNING. */
const OLDEST_VERSION = 180_000;

// A right on a database belongs to that very database: it comes along neither with its template nor with a migration of another one.
// A temporary table stands before the one of the same name, for everybody who comes after on the same connection.
const noTemporaryTables = `
  do $$ begin execute format('revoke temporary on database %I from public', current_database()); end $$`;

type MigrationRefusal = Obstacle | "database-unreachable" | "database-too-old";

/**
 * Brings the database up to the newest migration; returns the names it applied. Two at once take turns. An address that leads
 * nowhere, a server that does not let us in or that is too old is the caller's to put right, so it is refused.
 */
export async function migrate(
  ownerUrl: string,
  scripts: readonly Script[] = readScripts(),
): Promise<Outcome<string[], MigrationRefusal>> {
  const client = new Client({ connectionString: ownerUrl });
  client.on("error", () => undefined); // A broken connection also fails the query in progress, which reports it.
  try {
    await client.connect();
  } catch (error) {
    const { code } = error as { code?: unknown };
    if (typeof code !== "string" || !UNREACHABLE.test(code)) throw error;
    return refuse("database-unreachable", { cause: code });
  }
  try {
    const server = await client.query<{ number: number; spelt: string }>("select current_setting('server_version_num')::int as number, current_setting('server_version') as spelt");
    const [version] = server.rows;
    if (version !== undefined && version.number < OLDEST_VERSION) return refuse("database-too-old", { version: version.spelt });
    await client.query("select pg_advisory_lock($1)", [prismaLock]);
    const plan = planMigration(scripts, await listApplied(client));
    if (!plan.ok) return plan;
    if (plan.value.length > 0) await client.query(bookkeeping);
    for (const script of plan.value) await apply(client, script);
    await client.query(noTemporaryTables);
    return accept(plan.value.map((script) => script.name));
  } finally {
    await client.end();
  }
}

async function listApplied(client: Client): Promise<Applied[]> {
  const table = await client.query<{ there: boolean }>("select to_regclass('_prisma_migrations') is not null as there");
  if (table.rows[0]?.there !== true) return [];
  const found = await client.query<Applied>(`
    select migration_name as name, checksum, finished_at is not null as finished
    from _prisma_migrations where rolled_back_at is null order by migration_name`);
  return found.rows;
}

/** The script and its record are one transaction: a migration that fails leaves nothing behind. */
async function apply(client: Client, script: Script): Promise<void> {
  try {
    await client.query("begin");
    await client.query(script.sql);
    await client.query(
      `insert into _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       values (gen_random_uuid()::text, $1, $2, now(), clock_timestamp(), 1)`,
      [script.checksum, script.name],
    );
    await client.query("commit");
  } catch (error) {
    await client.query("rollback").catch(() => undefined);
    throw new Error(`migration ${script.name} failed: ${describe(error, script.sql)}`, { cause: error });
  }
}

function describe(error: unknown, sql: string): string {
  const { message, position } = error as { message?: string; position?: string };
  const line = position === undefined ? "" : ` (line ${sql.slice(0, Number(position)).split("\n").length})`;
  return `${message ?? String(error)}${line}`;
}
