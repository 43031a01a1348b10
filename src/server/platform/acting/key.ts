import { Client } from "pg";
import { readEnvironment } from "../env/env";

// Next loads server modules several times in development; every copy must sign with the same key.
const kept = globalThis as typeof globalThis & { xinqiaoActingKey?: Buffer };

/** The key with which this process signs who acts; the database holds the same one out of the runtime role's reach (docs/adr/0011). */
export function actingKey(): Buffer {
  const key = kept.xinqiaoActingKey;
  if (key !== undefined) return key;
  const { XINQIAO_ACTING_KEY } = readEnvironment();
  if (XINQIAO_ACTING_KEY === undefined) throw new Error("nobody can act: this process was given no acting key; npm start gives the server one, a command reads it with the owner's login.");
  return (kept.xinqiaoActingKey = Buffer.from(XINQIAO_ACTING_KEY, "base64url"));
}

/** Signs with this key from now on. */
export function holdActingKey(key: Buffer): void {
  kept.xinqiaoActingKey = key;
}

/** The key as the database keeps it; only the owner may read it. */
export async function readActingKey(ownerUrl: string): Promise<Buffer> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ key: Buffer }>("select key from vault.acting_key");
    const [row] = rows;
    if (row === undefined) throw new Error("the database has no acting key; its migrations make one");
    return row.key;
  } finally {
    await client.end();
  }
}
