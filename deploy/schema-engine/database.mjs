import pg from "pg";

// Prisma's names for what PostgreSQL and the network answer.
const prismaCodes = {
  "3D000": "P1003",
  "28P01": "P1000",
  28000: "P1010",
  "42P04": "P1009",
  ECONNREFUSED: "P1001",
  ENOTFOUND: "P1001",
};

/** The engine's three commands about whole databases; answers the exit code. */
export async function runDatabaseCommand(command, url) {
  const name = pg.escapeIdentifier(decodeURIComponent(new URL(url).pathname.slice(1)));
  try {
    if (command === "can-connect-to-database") await run("select 1", url);
    else if (command === "create-database") await run(`create database ${name}`, beside(url));
    else if (command === "drop-database") await run(`drop database if exists ${name}`, beside(url));
    return 0;
  } catch (error) {
    const fields = { is_panic: false, error_code: prismaCodes[error.code] ?? "P1011", message: error.message };
    process.stderr.write(`\n${JSON.stringify({ level: "ERROR", target: "schema_engine::logger", fields })}`);
    return 1;
  }
}

/** The same server's maintenance database: one cannot create or drop what one is connected to. */
function beside(url) {
  const other = new URL(url);
  other.pathname = "/postgres";
  return other.toString();
}

async function run(sql, url) {
  const address = new URL(url);
  address.searchParams.delete("schema"); // Prisma's own word, which PostgreSQL would refuse.
  const client = new pg.Client({ connectionString: address.toString() });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
