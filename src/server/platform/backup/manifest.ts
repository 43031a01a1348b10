import * as z from "zod";

/** What a backup says of itself before its rows come. */
export const manifestSchema = z.object({
  format: z.literal("xinqiao-backup-1"),
  madeAt: z.iso.datetime(),
  /** The migrations that the rows fit to, with their checksums. */
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
  /** In the order in which their rows follow. */
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()), rows: z.number().int().nonnegative() })),
  sequences: z.array(z.object({ name: z.string(), value: z.string() })),
});

export type Manifest = z.infer<typeof manifestSchema>;
