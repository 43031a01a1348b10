import type { Sql, TransactionSql } from "postgres";
import type { Manifest } from "./manifest";

type Connection = Sql | TransactionSql;

const prismaTable = "_prisma_migrations";

/** The migrations that the database has, as Prisma's table tells. */
export async function listMigrations(sql: Connection): Promise<Manifest["migrations"]> {
  const rows = await sql<{ name: string; checksum: string }[]>`
    select migration_name as name, checksum from _prisma_migrations
    where rolled_back_at is null and finished_at is not null order by 1`;
  return [...rows];
}

/** Every table with rows of its own and the columns that can be written; a partitioned table stands for its parts. */
export async function listTables(sql: Connection): Promise<{ name: string; columns: string[] }[]> {
  const rows = await sql<{ name: string; columns: string[] }[]>`
    select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      and c.relname <> ${prismaTable}
    group by c.relname order by c.relname`;
  return [...rows];
}

export async function countRows(sql: Connection, table: string): Promise<number> {
  const [row] = await sql<{ rows: string }[]>`select count(*)::text as rows from ${sql(table)}`;
  return Number(row?.rows);
}

/** Sequences that have been used, with their last value as text: it may be larger than a double holds. */
export async function listSequences(sql: Connection): Promise<Manifest["sequences"]> {
  const rows = await sql<{ name: string; value: string }[]>`
    select sequencename as name, last_value::text as value from pg_sequences
    where schemaname = 'public' and last_value is not null order by 1`;
  return [...rows];
}
