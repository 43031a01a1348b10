// How Prisma and the driver below it say that the server is not there, has just gone, or is only just coming back.
const kinds = new Set(["DatabaseNotReachable", "ConnectionClosed", "SocketTimeout", "TooManyConnections"]);
const codes = new Set(["P1001", "P1002", "P1008", "P1017", "P2024", "P2037", "57P01", "57P02", "57P03", "53300"]);
const words = [
  "Connection terminated unexpectedly",
  "Connection terminated due to connection timeout",
  "Client has encountered a connection error and is not queryable",
  "timeout exceeded when trying to connect",
];
// Prisma carries the driver's error two levels down, tRPC carries Prisma's one level down.
const DEEPEST = 6;

/**
 * Whether this failure only says that the database is away for the moment: the same request may go well in a few seconds.
 * What was being written may or may not have been saved; only an answer says that it was.
 */
export function isDatabaseAway(error: unknown, depth = 0): boolean {
  if (typeof error !== "object" || error === null || depth > DEEPEST) return false;
  const { code, originalCode, kind, message, cause, meta } = error as Partial<Record<string, unknown>>;
  if (isOneOf(codes, code) || isOneOf(codes, originalCode) || isOneOf(kinds, kind)) return true;
  if (typeof message === "string" && words.includes(message)) return true;
  const adapter = typeof meta === "object" && meta !== null && "driverAdapterError" in meta ? meta.driverAdapterError : undefined;
  return isDatabaseAway(adapter, depth + 1) || isDatabaseAway(cause, depth + 1);
}

function isOneOf(known: ReadonlySet<string>, value: unknown): boolean {
  return typeof value === "string" && known.has(value);
}
