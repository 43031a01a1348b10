import type { Sql, TransactionSql } from "postgres";

/** What a superuser of the database can do to the log: no trigger stands in the way. */
export function asSuperuser<T>(sql: Sql, work: (tx: TransactionSql) => Promise<T>): Promise<unknown> {
  return sql.begin(async (tx) => {
    await tx`SET LOCAL session_replication_role = replica`;
    await work(tx);
  });
}

/** Numbers a chain anew from 1, recomputes every hash of it, and makes its row fit: afterwards it agrees with itself. */
export async function recompute(tx: TransactionSql, chain: number): Promise<void> {
  const rows = await tx<{ position: string }[]>`SELECT position::text AS position FROM audit_entry WHERE chain = ${chain} ORDER BY position`;
  let [previous, position] = ["", 0];
  for (const row of rows) {
    position += 1;
    await tx`UPDATE audit_entry SET position = ${position}, previous_hash = ${previous} WHERE chain = ${chain} AND position = ${row.position}`;
    const [entry] = await tx<{ hash: string }[]>`
      UPDATE audit_entry e SET hash = encode(sha256(convert_to(audit_text(e), 'UTF8')), 'hex') WHERE chain = ${chain} AND position = ${position} RETURNING hash`;
    previous = entry?.hash ?? "";
  }
  await tx`UPDATE audit_chain SET length = ${position}, head = ${previous} WHERE chain = ${chain}`;
}
