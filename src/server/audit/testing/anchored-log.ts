import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { accept } from "@/domain/outcome/outcome";
import type { AnchorSetting } from "@/server/connectors/anchor/setting";
import { writeAudit } from "@/server/platform/audit/write-audit";
import { inTransaction } from "@/server/platform/db/transaction";
import type { World } from "@/server/platform/testing/test-world";
import { deliverHeads } from "../delivery-service";
import { signHead } from "../sign-service";

/** A folder outside of the database, with the settings that name its files. */
export function anchorPlace(): AnchorSetting & { readonly folder: string } {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "xinqiao-anchor-"));
  return { folder, keyFile: path.join(folder, "audit.key"), headsFile: path.join(folder, "heads.ndjson"), named: true, spool: null };
}

/** Writes so many entries into the log, over several chains. */
export async function writeEntries(world: World, count: number, name = "thing"): Promise<void> {
  for (let n = 0; n < count; n += 1) {
    await inTransaction<null, never>(world.deps(), async (tx) => {
      await writeAudit(tx, world.deps(), { action: "test", objectKind: "thing", objectId: `${name}-${n % 12}`, detail: { n } });
      return accept(null);
    });
  }
}

const DAY_MS = 86_400_000;

/** Lets so many days go by, each with a few entries and a head that is signed and written the next morning. */
export async function liveDays(world: World, setting: AnchorSetting, days: number): Promise<void> {
  for (let day = 0; day < days; day += 1) {
    await writeEntries(world, 14, `day-${world.clock.now().getTime()}`);
    world.clock.set(new Date(world.clock.now().getTime() + DAY_MS));
    await signHead(world.deps(), setting);
    await deliverHeads(world.deps(), setting);
  }
}
