import type { Verb } from "./verb";

/** Every verb and the file it lives in; a file is loaded only when its verb is called. */
export const verbs: Readonly<Record<string, () => Promise<Verb>>> = {
  serve: async () => (await import("./serve")).serve,
  demo: async () => (await import("./demo")).demo,
  ingest: async () => (await import("./ingest")).ingest,
  city: async () => (await import("./city")).city,
  statistics: async () => (await import("./statistics")).statistics,
  user: async () => (await import("./user")).user,
  institution: async () => (await import("./institution")).institution,
  audit: async () => (await import("./audit")).audit,
  backup: async () => (await import("./backup")).backup,
  restore: async () => (await import("./restore")).restore,
};
