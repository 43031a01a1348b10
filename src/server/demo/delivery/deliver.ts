import { rm } from "node:fs/promises";
import type { Sql } from "postgres";
import type { Deps } from "@/server/platform/deps";
import { ingestOver } from "@/server/record/ingest-file";
import type { Life } from "../schedule";
import { must } from "../stage";
import type { Delivery } from "./write";

/** Departments hand in at half past two at night. */
const HANDED_IN_AT = "02:30";

/**
 * The departments' deliveries in the order of their days, each taken in as any other file at the moment it arrives; the last one not
 * later than the present. A file with mistakes may be refused, every other one must be taken whole.
 */
export async function* deliver(deps: () => Deps, sql: Sql, deliveries: readonly Delivery[], until: Date): Life {
  for (const { day, files } of deliveries) {
    const at = new Date(`${day}T${HANDED_IN_AT}:00+08:00`);
    yield at < until ? at : until;
    for (const { category, path, faulty } of files) {
      const outcome = await ingestOver(sql, deps(), { category, path });
      if (!faulty && must(outcome).rejected > 0) throw new Error(`${path} has lines that are set aside`);
      await rm(path);
    }
  }
}
