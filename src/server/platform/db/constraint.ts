/** What the driver tells about a broken constraint, wherever Prisma put it. */
interface DriverError {
  readonly code?: unknown;
  readonly meta?: unknown;
  readonly cause?: unknown;
  readonly message?: unknown;
}

/**
 * Whether the database refused the write because of the named constraint, unique index or policy. A service turns that into
 * a refusal: the database is the last to see two people at once.
 */
export function violates(error: unknown, constraint: string): boolean {
  return describe(error, 0).includes(constraint);
}

function describe(error: unknown, depth: number): string {
  if (typeof error !== "object" || error === null || depth > 4) return "";
  const { message, meta, cause } = error as DriverError;
  const own = `${typeof message === "string" ? message : ""} ${meta === undefined ? "" : safeJson(meta)} ${"constraint" in error ? String(error.constraint) : ""}`;
  return `${own} ${describe(cause, depth + 1)}`;
}

function safeJson(value: unknown): string {
  try {
    return JSON.stringify(value, (_key, inner: unknown) => (inner instanceof Error ? describe(inner, 1) : typeof inner === "bigint" ? inner.toString() : inner));
  } catch {
    return "";
  }
}
