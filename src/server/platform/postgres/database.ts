import { Client } from "pg";

/** Creates the database that `url` names unless it is there; `admin` is a URL of the same server. */
export async function ensureDatabase(admin: string, name: string): Promise<void> {
  const client = new Client({ connectionString: admin });
  await client.connect();
  try {
    const found = await client.query("select 1 from pg_database where datname = $1", [name]);
    if (found.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)} template template0`);
  } catch (error) {
    // Another process of ours was faster: that is what we wanted.
    if ((error as { code?: string }).code !== "42P04") throw error;
  } finally {
    await client.end();
  }
}

/** Drops the database and creates it again, empty. Only ever called for the embedded one. */
export async function recreateDatabase(admin: string, name: string): Promise<void> {
  const client = new Client({ connectionString: admin });
  await client.connect();
  try {
    await client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`);
  } finally {
    await client.end();
  }
  await ensureDatabase(admin, name);
}
