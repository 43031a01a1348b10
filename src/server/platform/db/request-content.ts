import { createHash } from "node:crypto";
import { canonicalJson, type Json } from "@/domain/report/canonical-json";

/** A command that may bring the key of its request. The people's forms always do: a procedure that counts once asks for it. */
export interface Keyed {
  readonly idempotencyKey?: string | undefined;
}

/** Not what is asked for: the key itself, what the person had last seen, and a secret, which no digest is kept of. */
const notContent: ReadonlySet<string> = new Set(["idempotencyKey", "version", "password"]);

/**
 * SHA-256 (hex) of what a command asks for, by meaning: the order of its fields and the fields that are left out change nothing.
 * Amounts and dates are compared as the schema at the edge has spelt them.
 */
export function digestContent(command: Keyed): string {
  const content = Object.entries(command).filter(([name]) => !notContent.has(name));
  return createHash("sha256").update(canonicalJson(jsonOf(Object.fromEntries(content)))).digest("hex");
}

function jsonOf(value: unknown): Json {
  if (Array.isArray(value)) return value.map(jsonOf);
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return { bytes: createHash("sha256").update(value).digest("hex") };
  if (typeof value === "object" && value !== null) return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, jsonOf(inner)]));
  if (value === undefined || value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  throw new Error(`a ${typeof value} is no content of a request`);
}
