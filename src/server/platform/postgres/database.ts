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

/**
 * Lets the role log in by itself, once for a cluster. A session that begins as the owner and only assumes the role could become
 * the owner again with one word; a session that begins as the role cannot.
 */
export async function ensureLogin(admin: string, role: string, password: string): Promise<void> {
  const client = new Client({ connectionString: admin });
  await client.connect();
  try {
    const found = await client.query<{ login: boolean }>("select rolcanlogin as login from pg_roles where rolname = $1", [role]);
    if (found.rows[0]?.login === true) return;
    const verb = found.rowCount === 0 ? "create" : "alter";
    await client.query(`${verb} role ${client.escapeIdentifier(role)} login nosuperuser nobypassrls password ${client.escapeLiteral(password)}`);
  } catch (error) {
    // Another process of ours was faster, and gave it the same password.
    if (!["42710", "23505", "XX000"].includes((error as { code?: string }).code ?? "")) throw error;
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
