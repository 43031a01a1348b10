import path from "node:path";
import { defineConfig } from "prisma/config";

// Prisma's CLI downloads its native schema engine; a government intranet cannot. The stand-in speaks the
// same protocol over the WASM engine from npm. Whoever can download names the real one, and keeps it.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= path.resolve(import.meta.dirname, "deploy/prisma-schema-engine.mjs");

export default defineConfig({
  schema: "prisma/schema",
  migrations: { path: "prisma/migrations" },
  // Partitioned, and guarded row by row: the schema language can say neither, so the migrations alone describe them.
  experimental: { externalTables: true },
  tables: { external: ["public.credit_record", "public.credit_record_version"] },
  datasource: { url: process.env.DATABASE_URL ?? "postgresql://nobody@127.0.0.1:1/none" },
});
