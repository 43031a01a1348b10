import { randomUUID } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import { markInternalCharacters, unmark } from "./character.mjs";

/** The adapter that the WASM engine works through: Prisma's own for pg, with four repairs. */
export function repairedAdapter({ url, shadowUrl }) {
  markInternalCharacters();
  const factory = new PrismaPg(connectionParts(url));
  const connect = factory.connect.bind(factory);
  factory.connect = async () => repaired(await connect());
  factory.connectToShadowDb = async () => repaired(await connectToShadow(url, shadowUrl));
  return bindMigrationAwareSqlAdapterFactory(factory);
}

// Second repair. Given a whole connection string, the adapter's shadow connection silently opens the real database,
// because the string outweighs the database name set beside it. Single fields cannot.
function connectionParts(url) {
  const address = new URL(url);
  return {
    host: decodeURIComponent(address.hostname),
    port: Number(address.port || 5432),
    user: decodeURIComponent(address.username),
    password: decodeURIComponent(address.password) || undefined,
    database: decodeURIComponent(address.pathname.slice(1)),
  };
}

// Third repair. The stock adapter drops the shadow database while its own pool is connected, which PostgreSQL refuses.
async function connectToShadow(url, shadowUrl) {
  if (shadowUrl) return new PrismaPg(connectionParts(shadowUrl)).connect();
  const database = `prisma_migrate_shadow_db_${randomUUID()}`;
  const admin = await new PrismaPg(connectionParts(url)).connect();
  await admin.executeScript(`create database "${database}" template template0`);
  const shadow = await new PrismaPg({ ...connectionParts(url), database }).connect();
  const close = shadow.dispose.bind(shadow);
  shadow.dispose = async () => {
    await close();
    await admin.executeScript(`drop database if exists "${database}" with (force)`);
    await admin.dispose();
  };
  return shadow;
}

function repaired(connection) {
  const query = connection.queryRaw.bind(connection);
  connection.queryRaw = async (request) => unmark(await query(request));
  if (connection.executeScript) connection.executeScript = (sql) => runWhole(connection, sql);
  if (connection.startTransaction) {
    const start = connection.startTransaction.bind(connection);
    connection.startTransaction = async (...words) => repaired(await start(...words));
  }
  return connection;
}

// Fourth repair. The stock adapter splits a script at every semicolon, also inside a function's $$ body.
// One simple query runs the whole script, in one transaction of its own.
async function runWhole(connection, sql) {
  try {
    await connection.client.query(sql);
  } catch (error) {
    connection.onError(error);
  }
}
