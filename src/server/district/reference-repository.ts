import { systemActor } from "@/server/platform/access/actor";
import { actAs } from "@/server/platform/acting/act-as";
import type { Database } from "@/server/platform/db/client";

/** Enters the districts that are not there yet. */
export async function insertMissingDistricts(db: Database, districts: readonly { code: string; zh: string; en: string; kind: string }[]): Promise<void> {
  await db.$transaction(async (tx) => {
    await actAs(tx, systemActor);
    await tx.district.createMany({ data: districts.map(({ code, zh, en, kind }) => ({ code, zh, en, kind })), skipDuplicates: true });
  });
}
