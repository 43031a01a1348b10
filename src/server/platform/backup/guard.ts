import type { TransactionSql } from "postgres";

/** A foreign key as the database spells it. */
interface ForeignKey {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

/**
 * Does `work` while the triggers and foreign keys of the tables rest, then sets them up again, and the database checks every
 * reference anew. Any owner of the tables may do this; switching to the replica role would need a superuser. A failure undoes it
 * all with the transaction.
 */
export async function withoutGuards(tx: TransactionSql, tables: readonly string[], work: () => Promise<void>): Promise<void> {
  const foreignKeys = await listForeignKeys(tx);
  for (const { table, name } of foreignKeys) await tx`alter table ${tx(table)} drop constraint ${tx(name)}`;
  for (const table of tables) await tx`alter table ${tx(table)} disable trigger user`;
  await work();
  for (const table of tables) await tx`alter table ${tx(table)} enable trigger user`;
  for (const { table, name, definition } of foreignKeys) await tx`alter table ${tx(table)} add constraint ${tx(name)} ${tx.unsafe(definition)}`;
}

/** A partition's keys belong to its whole table and are not named here. */
async function listForeignKeys(tx: TransactionSql): Promise<readonly ForeignKey[]> {
  return tx<ForeignKey[]>`
    select r.relname as table, c.conname as name, pg_get_constraintdef(c.oid) as definition
    from pg_constraint c join pg_class r on r.oid = c.conrelid
    where c.contype = 'f' and c.conparentid = 0 and r.relnamespace = 'public'::regnamespace order by 1, 2`;
}
