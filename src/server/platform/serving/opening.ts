import { readDemoLogins } from "@/server/account/demo-login";
import { readFillState, type FillState } from "@/server/demo/fill-record";
import { enterDistricts } from "@/server/district/reference";
import { assertRoleIsBound, connectDatabase, type Database } from "../db/client";

export type DemoLogin = Awaited<ReturnType<typeof readDemoLogins>>[number];

type Address = { ownerUrl: string; appUrl: string };

/** Checks the role, enters the districts, and answers whether the database has nobody in it yet, and whether a demo city in it is whole. */
export function openDatabase(address: Address): Promise<{ empty: boolean; fill: FillState }> {
  return withRuntimeRole(address, async (db) => {
    await assertRoleIsBound(db);
    await enterDistricts({ db });
    return { empty: (await db.person.findFirst({ select: { id: true } })) === null, fill: await readFillState(db) };
  });
}

/** One login of the demo city for each role; none in a city that is real. */
export function listDemoLogins(address: Address): Promise<DemoLogin[]> {
  return withRuntimeRole(address, (db) => readDemoLogins({ db }));
}

async function withRuntimeRole<T>({ ownerUrl, appUrl }: Address, work: (db: Database) => Promise<T>): Promise<T> {
  const db = connectDatabase(ownerUrl, { appUrl, max: 1 });
  try {
    return await work(db);
  } finally {
    await db.$disconnect();
  }
}
